import type { ReactNode } from 'react'
import { useT } from '../language/useT'
import { ProblemNotice } from './ProblemNotice'

/** The three states of anything that is asked for: on its way, refused, here. What is here stays while it refreshes. */
export function Loaded<T>(props: {
  query: { data: T | undefined; error: Error | null; refetch: () => Promise<unknown> }
  rows?: number
  children: (data: T) => ReactNode
}) {
  const { query } = props
  if (query.data !== undefined) return props.children(query.data)
  if (query.error) return <ProblemNotice error={query.error} again={() => void query.refetch()} />
  return <Skeleton rows={props.rows ?? 4} />
}

export function Skeleton({ rows }: { rows: number }) {
  const t = useT()
  return (
    <div className="stack tight" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton" />
      ))}
    </div>
  )
}
