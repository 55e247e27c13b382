import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import type { DirectoryChange } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ChangeCard } from './ChangeCard'
import { Deciding } from './Deciding'
import { proposalsQuery } from './stewardship'

/** What others propose to this centre, or what it has proposed to others and what became of it. */
export function Proposals({ box }: { box: 'to-decide' | 'ours' }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(proposalsQuery(slug, box))
  return (
    <Loaded query={query}>
      {changes =>
        changes.length === 0 ? (
          <Empty icon="check" title={t(`keeping.${box}.none`)}>
            <p>{t(`keeping.${box}.none.advice`)}</p>
          </Empty>
        ) : (
          <ul className="stack">
            {changes.map(change => (
              <li key={change.id}>
                {box === 'to-decide' ? <Deciding change={change} /> : <Ours change={change} />}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function Ours({ change }: { change: DirectoryChange }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () =>
      call(slug, `/v1/directory/changes/${change.id}/withdrawal`, {
        method: 'POST',
        body: {},
        ifMatch: `"${change.version}"`,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['directory', slug] }),
  })
  return (
    <ChangeCard change={change} named>
      {withdraw.error && <ProblemNotice error={withdraw.error} />}
      {change.status === 'proposed' && (
        <div className="actions">
          <button
            type="button"
            className="button quiet"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            {t('change.withdraw')}
          </button>
        </div>
      )}
    </ChangeCard>
  )
}
