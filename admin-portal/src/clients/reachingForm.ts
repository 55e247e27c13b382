import * as z from 'zod/mini'
import type { ClientFacts, ContactRules, Needs } from '../api/types'
import { orNull, text } from '../ui/rules'

/** How somebody can be reached without harm, and what they need when we meet: boxes and ticks, an empty one is no wish. */
const time = () => z.string().check(z.regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, 'invalid'))

export const contactRulesSchema = z
  .object({
    never: z.boolean(),
    channels: z.array(z.string()),
    days: z.array(z.string()),
    from: time(),
    until: time(),
    say: text(500),
    signAs: text(40),
  })
  .check(
    z.refine(
      rules =>
        (rules.from === '') === (rules.until === '') && (rules.from === '' || rules.from !== rules.until),
      {
        path: ['until'],
        error: 'both-times',
      },
    ),
  )

export const needsSchema = z.object({
  interpreter: z.string(),
  literacy: z.string(),
  disabilities: z.array(z.string()),
  counsellor: z.string(),
  access: text(1000),
})

export type ContactRulesForm = z.infer<typeof contactRulesSchema>
export type NeedsForm = z.infer<typeof needsSchema>

export const noContactRules: ContactRulesForm = {
  never: false,
  channels: [],
  days: [],
  from: '',
  until: '',
  say: '',
  signAs: '',
}

export const noNeeds: NeedsForm = {
  interpreter: '',
  literacy: '',
  disabilities: [],
  counsellor: '',
  access: '',
}

export function toContactRules(form: ContactRulesForm): ContactRules | null {
  const rules = {
    never: form.never,
    channels: form.channels as ContactRules['channels'],
    days: form.days.map(Number).sort(),
    from: orNull(form.from),
    until: orNull(form.until),
    say: orNull(form.say),
    signAs: orNull(form.signAs),
  }
  const { never, channels, days, from, say, signAs } = rules
  return never || channels.length || days.length || from || say || signAs ? rules : null
}

export function fromContactRules(rules: ContactRules | null): ContactRulesForm {
  return rules
    ? {
        never: rules.never,
        channels: rules.channels,
        days: rules.days.map(String),
        from: rules.from ?? '',
        until: rules.until ?? '',
        say: rules.say ?? '',
        signAs: rules.signAs ?? '',
      }
    : noContactRules
}

export function toNeeds(form: NeedsForm): Needs {
  return {
    interpreter: orNull(form.interpreter),
    literacy: orNull(form.literacy) as Needs['literacy'],
    disabilities: form.disabilities as Needs['disabilities'],
    counsellor: form.counsellor === 'either' ? null : (orNull(form.counsellor) as Needs['counsellor']),
    access: orNull(form.access),
  }
}

export function fromNeeds(needs: ClientFacts['needs']): NeedsForm {
  return {
    interpreter: needs.interpreter ?? '',
    literacy: needs.literacy ?? '',
    disabilities: needs.disabilities,
    counsellor: needs.counsellor ?? '',
    access: needs.access ?? '',
  }
}
