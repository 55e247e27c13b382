import { useQueryClient } from '@tanstack/react-query'
import { set, type Resolver } from 'react-hook-form'
import type { ExtraField } from '../api/types'
import { factsSchema, type FactsForm } from '../clients/factsForm'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { questionsOfCentre } from './fields'

// As the platform reads it: three digits behind a comma may as well be thousands.
const NUMBER = /^-?\d{1,9}(\.\d{1,4}|,\d|,\d\d|,\d{4})?$/
const LONGEST = 1000

/** Why the platform would refuse this answer; null when it takes it, or nothing was said. */
export function answerFault(field: ExtraField, answer: string[]): string | null {
  const said = answer.map(one => String(one).trim()).filter(Boolean)
  const [one] = said
  if (!one) return null
  switch (field.kind) {
    case 'text':
      return said.join('\n').length > LONGEST ? 'too-long' : null
    case 'number': {
      if (!NUMBER.test(one)) return 'not-a-number'
      const number = Number(one.replace(',', '.'))
      return (field.least !== null && number < field.least) || (field.most !== null && number > field.most)
        ? 'out-of-range'
        : null
    }
    case 'date':
      return isDay(one) ? null : 'not-a-date'
    default:
      return null
  }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The rules of the registration form, and those of the questions that this centre asks. */
export function useFactsRules(): Resolver<FactsForm> {
  const { slug } = useSession()
  const queries = useQueryClient()
  const common = checked(factsSchema)
  return async (values, context, options) => {
    const result = await common(values, context, options)
    const fields = queries.getQueryData(questionsOfCentre(slug).queryKey)?.items ?? []
    const errors = { ...result.errors }
    for (const field of fields) {
      const answer = values.extra?.[field.id]
      const fault = Array.isArray(answer) ? answerFault(field, answer) : null
      if (fault) set(errors, `extra.${field.id}`, { type: fault, message: fault })
    }
    return Object.keys(errors).length === 0 ? result : { values: {}, errors }
  }
}
