import * as z from 'zod/mini'
import type { Line, LineForm } from '../api/types'
import { needed, orNull, text } from '../ui/rules'

export const lineSchema = z.object({
  name: needed(),
  number: needed(40),
  trafficking: z.boolean(),
  languages: z.array(z.string()).check(z.minLength(1, 'required')),
  hours: text(200),
  retired: z.boolean(),
  /** By language; one that is empty begins with the platform's own words. */
  script: z.record(z.string(), text(5000)),
  distress: z.record(z.string(), text(5000)),
})

export type LineDraft = z.infer<typeof lineSchema>

export function fromLine(line: Line | null): LineDraft {
  const words = (which: 'script' | 'distress') =>
    Object.fromEntries((line?.texts ?? []).map(one => [one.language, one[which]]))
  return {
    name: line?.name ?? '',
    number: line?.number ?? '',
    trafficking: line?.trafficking ?? false,
    languages: line?.languages ?? [],
    hours: line?.hours ?? '',
    retired: line?.retired ?? false,
    script: words('script'),
    distress: words('distress'),
  }
}

export const toLine = (id: string, form: LineDraft): LineForm => ({
  id,
  name: form.name.trim(),
  number: form.number.trim(),
  trafficking: form.trafficking,
  languages: form.languages,
  hours: orNull(form.hours),
  retired: form.retired,
  texts: form.languages.flatMap(language => {
    const script = orNull(form.script[language])
    const distress = orNull(form.distress[language])
    return script && distress ? [{ language, script, distress }] : []
  }),
})
