import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import type { Merge } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { ProblemNotice } from '../ui/ProblemNotice'
import { mergesQuery } from './samePerson'

/** What became part of this file, and the way back. Nothing when there is nothing. */
export function MergedBefore({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug } = useSession()
  const { data } = useQuery(mergesQuery(slug, clientId))
  if (!data || data.length === 0) return null
  const latest = data.find(merge => !merge.undoneAt)
  return (
    <Card title={t('same-person.merged')}>
      <ul className="list flat">
        {data.map(merge => (
          <li key={merge.id}>
            <Merged clientId={clientId} merge={merge} undoable={merge === latest} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Only the latest can be undone: an earlier one may rest on it. */
function Merged(props: { clientId: string; merge: Merge; undoable: boolean }) {
  const { clientId, merge, undoable } = props
  const t = useT()
  const { dateTime } = useFormats()
  const { slug, can } = useSession()
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: () => call(slug, `/v1/clients/${clientId}/merges/${merge.id}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <div className="item">
      <span className="stack tight">
        <span className="item-title">{t('same-person.number', { number: merge.goneNumber })}</span>
        <span className="muted small">
          {merge.by.name} · {dateTime(merge.at)}
        </span>
        {merge.undoneAt && (
          <span className="tag info">{t('same-person.undone', { date: dateTime(merge.undoneAt) })}</span>
        )}
        {undo.error && <ProblemNotice error={undo.error} />}
      </span>
      {undoable && can('client:merge') && (
        <button
          type="button"
          className="button"
          aria-label={t('same-person.undo-of', { number: merge.goneNumber })}
          disabled={undo.isPending}
          onClick={() => undo.mutate()}
        >
          {t('same-person.undo')}
        </button>
      )}
    </div>
  )
}
