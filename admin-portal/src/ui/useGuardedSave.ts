import { useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { asProblem } from '../api/problems'
import { useSave } from './useSave'

interface Version<T> {
  values: T
  etag: string | null
}

/**
 * Saves over the version that this person has seen and no other. If a colleague was quicker, `theirs` is what they saved,
 * to be looked at beside one's own.
 */
export function useGuardedSave<T extends FieldValues>(
  form: UseFormReturn<T>,
  read: Version<T>,
  put: (values: T, etag: string | null) => Promise<void>,
  readAgain: () => Promise<Version<T>>,
) {
  // What the form was filled from; the query behind it may refresh meanwhile.
  const [seen, setSeen] = useState(read)
  const [theirs, setTheirs] = useState<Version<T> | null>(null)
  const saving = useSave(form)

  const over = (etag: string | null) =>
    saving.save(async () => {
      try {
        await put(form.getValues(), etag)
      } catch (error) {
        if (asProblem(error).kind !== 'precondition-failed') throw error
        setTheirs(await readAgain())
      }
    })

  return {
    ...saving,
    seen: seen.values,
    theirs: theirs?.values ?? null,
    submit: () => over(seen.etag),
    forget: () => setTheirs(null),
    decide: (values: T) => {
      if (!theirs) return
      form.reset(values, { keepDefaultValues: true })
      setSeen(theirs)
      setTheirs(null)
      void over(theirs.etag)
    },
    /** After a save that leaves the form open. */
    go: (etag: string | null) => setSeen({ values: form.getValues(), etag }),
  }
}
