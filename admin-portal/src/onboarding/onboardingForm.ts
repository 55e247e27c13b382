import * as z from 'zod/mini'
import { needed, neededEmail, slug } from '../ui/rules'

export const invitedSchema = z.object({ name: needed(120), email: neededEmail(), language: needed() })

export const centreSchema = z.object({
  name: needed(160),
  slug: slug(),
  country: needed(),
  city: needed(120),
  kind: needed(),
  providerType: needed(),
  languages: z.array(z.string()).check(z.minLength(1, 'required')),
  timeZone: needed(),
  regionId: z.string(),
  manager: invitedSchema,
})

export type CentreDraft = z.infer<typeof centreSchema>

export const regionSchema = z.object({ name: needed(160), slug: slug(), coordinator: invitedSchema })

/** "Centro Nacional de Apoio" suggests "centro-nacional-de-apoio"; the person may choose a shorter one. */
export function suggestedSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
}
