import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../session/session'

/** Carries out one step at a time, then asks how the import is. */
export function useDoing() {
  const queries = useQueryClient()
  const { slug } = useSession()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    try {
      await work()
    } catch (refused) {
      setError(refused)
    } finally {
      await queries.invalidateQueries({ queryKey: ['imports', slug] })
      setBusy(false)
    }
  }
  return { run, busy, error }
}
