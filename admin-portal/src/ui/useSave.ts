import { useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { sayEnded } from '../session/sessionEnded'
import { asProblem, fieldOf, type Problem } from '../api/problems'

/**
 * Sends a form. A refusal's pointers become errors at the fields they name; what belongs to no field is left in
 * `problem` for a notice. The idempotency key lives as long as the same contents are tried again.
 */
export function useSave<T extends FieldValues>(form: UseFormReturn<T>) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  const save = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      const refused = asProblem(error)
      const names = Object.keys(form.getValues())
      for (const { pointer, code } of refused.errors) {
        const field = fieldOf(pointer)
        if (names.includes(field.split('.')[0] ?? ''))
          form.setError(field as Path<T>, { message: code }, { shouldFocus: true })
      }
      setProblem(refused)
      if (refused.kind === 'unauthorized') sayEnded(true)
    } finally {
      setBusy(false)
    }
  }
  return { save, busy, problem, setProblem }
}
