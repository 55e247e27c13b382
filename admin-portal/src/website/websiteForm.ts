import * as z from 'zod/mini'
import type { PublicPages, PublicPagesForm } from '../api/types'
import { grouped, week } from '../directory/factsForm'
import { email, needed, orNull, phone, text } from '../ui/rules'
import { pageLanguages } from './pageLanguages'

const words = z.object({
  about: text(2_000),
  directions: text(2_000),
  bring: text(1_000),
  hoursNote: text(500),
  equality: text(4_000),
})

/** What a manager types of the public pages. An empty box is something that the centre does not say. */
export const websiteSchema = z.object({
  open: z.boolean(),
  languages: z.array(z.string()).check(z.minLength(1, 'required')),
  phone: phone(),
  email: email(),
  address: text(500),
  hours: z.array(
    z
      .object({
        days: z.array(z.string()).check(z.minLength(1, 'required')),
        opens: needed(5),
        closes: needed(5),
      })
      .check(
        z.refine(({ opens, closes }) => !opens || !closes || closes === '00:00' || opens < closes, {
          path: ['closes'],
          error: 'before-start',
        }),
      ),
  ),
  words: z.object({ en: words, fr: words, pt: words, es: words, ar: words, fa: words, ur: words }),
})

export type WebsiteForm = z.infer<typeof websiteSchema>
type Words = WebsiteForm['words']['en']

export const wordNames = ['about', 'directions', 'bring', 'hoursNote', 'equality'] as const

export const blankHours = { days: [] as string[], opens: '', closes: '' }

export function fromPages({ open, details }: PublicPages): WebsiteForm {
  const said = (code: string): Words => {
    const one = details.words[code]
    return {
      about: one?.about ?? '',
      directions: one?.directions ?? '',
      bring: one?.bring ?? '',
      hoursNote: one?.hoursNote ?? '',
      equality: one?.equality ?? '',
    }
  }
  return {
    open,
    languages: [...details.languages],
    phone: details.phone ?? '',
    email: details.email ?? '',
    address: details.address ?? '',
    hours: grouped(details.hours),
    words: {
      en: said('en'),
      fr: said('fr'),
      pt: said('pt'),
      es: said('es'),
      ar: said('ar'),
      fa: said('fa'),
      ur: said('ur'),
    },
  }
}

/** The language that was first stays first, as long as it is there: it is the centre's own. */
export function toPages(form: WebsiteForm, before: readonly string[]): PublicPagesForm {
  const chosen = [
    ...before.filter(code => form.languages.includes(code)),
    ...pageLanguages
      .map(({ code }): string => code)
      .filter(code => form.languages.includes(code) && !before.includes(code)),
  ]
  return {
    open: form.open,
    details: {
      languages: chosen,
      phone: orNull(form.phone),
      email: orNull(form.email),
      address: orNull(form.address),
      hours: week.flatMap(day =>
        form.hours
          .filter(({ days }) => days.includes(day))
          .map(({ opens, closes }) => ({ day, opens, closes: closes === '00:00' ? '24:00' : closes }))
          .sort((one, other) => one.opens.localeCompare(other.opens)),
      ),
      words: Object.fromEntries(
        pageLanguages.map(({ code }) => {
          const said = form.words[code]
          return [
            code,
            {
              about: orNull(said.about),
              directions: orNull(said.directions),
              bring: orNull(said.bring),
              hoursNote: orNull(said.hoursNote),
              equality: orNull(said.equality),
            },
          ]
        }),
      ),
    },
  }
}
