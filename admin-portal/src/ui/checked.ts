import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import { set } from 'react-hook-form'
import type { core } from 'zod/mini'
import { safeParse } from 'zod/mini'

/** A form's rules, written once with zod; the messages are codes that `errorText` puts into words. */
export function checked<Form extends FieldValues>(schema: core.$ZodType<unknown, Form>): Resolver<Form> {
  return values => {
    const result = safeParse(schema, values)
    if (result.success) return { values, errors: {} }
    const errors: FieldErrors<Form> = {}
    for (const issue of result.error.issues) {
      const path = issue.path.map(String).join('.') || 'root'
      set(errors, path, { type: issue.code, message: issue.message })
    }
    return { values: {}, errors }
  }
}
