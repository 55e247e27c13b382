import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { DuplicateNotice } from '../api/types'
import { fullName } from '../clients/clients'
import { Reasons } from '../clients/DuplicateWarning'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { ProblemNotice } from '../ui/ProblemNotice'

/** For the team of a restricted client: somebody very much like her was registered by who could not be warned. */
export function PossibleDuplicates() {
  const t = useT()
  const { slug } = useSession()
  const { data } = useQuery({
    queryKey: ['possible-duplicates', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: DuplicateNotice[] }>(slug, '/v1/possible-duplicates', { signal })).data.items,
  })
  if (!data || data.length === 0) return null
  return (
    <Card title={t('possible-duplicates.title')}>
      <p className="muted small">{t('possible-duplicates.about')}</p>
      <ul className="list flat">
        {data.map(notice => (
          <li key={notice.id}>
            <OneNotice notice={notice} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Stays where it is when it is dealt with, so that a slip of the finger can be taken back. */
function OneNotice({ notice }: { notice: DuplicateNotice }) {
  const t = useT()
  const { slug, can } = useSession()
  const [done, setDone] = useState(false)
  const change = useMutation({
    mutationFn: (dealtWith: boolean) =>
      call(slug, `/v1/possible-duplicates/${notice.id}/dealt-with`, { method: dealtWith ? 'PUT' : 'DELETE' }),
    onSuccess: (_, dealtWith) => setDone(dealtWith),
  })
  return (
    <div className="follow-up">
      <div className="stack tight">
        {[notice.client, notice.other].map(client => (
          <Here key={client.id} to={`/clients/${client.id}`} className="item-title">
            <bdi>{fullName(client.name)}</bdi> <span className="muted small ltr">{client.number}</span>
          </Here>
        ))}
        <Reasons reasons={notice.reasons} />
        {change.error && <ProblemNotice error={change.error} />}
      </div>
      <div className="actions">
        {can('client:merge') && !done && (
          <Here
            to={`/clients/${notice.client.id}/same-person`}
            search={{ with: notice.other.id }}
            className="button"
          >
            {t('same-person.compare')}
          </Here>
        )}
        {can('client:write') && (
          <button
            type="button"
            className="button"
            disabled={change.isPending}
            aria-label={t(done ? 'possible-duplicates.undo-of' : 'possible-duplicates.done-of', {
              name: fullName(notice.other.name),
            })}
            onClick={() => change.mutate(!done)}
          >
            {t(done ? 'follow-ups.undo' : 'follow-ups.done')}
          </button>
        )}
      </div>
    </div>
  )
}
