import * as z from 'zod/mini'
import { futureDate, needed, text } from '../ui/rules'

export const referringSchema = z.object({
  toCentreId: needed(),
  service: needed(),
  fieldGroups: z.array(z.string()).check(z.minLength(1, 'required')),
  reasons: needed(4000),
  assessment: text(4000),
  servicesInUse: text(2000),
  expiresOn: futureDate(),
  agreed: z.boolean().check(z.refine(yes => yes, 'required')),
})

export type ReferringForm = z.infer<typeof referringSchema>
