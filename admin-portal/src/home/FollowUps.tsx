import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Due } from '../api/types'
import { fullName } from '../clients/clients'
import { ReachingLines } from '../clients/SafeContact'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { today } from '../ui/rules'

const AT_FIRST = 5

/** What was promised at a visit and is due: overdue first, a week ahead at most. */
export function FollowUps() {
  const t = useT()
  const { slug } = useSession()
  const [all, setAll] = useState(false)
  const query = useQuery({
    queryKey: ['follow-ups', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: Due[]; more: boolean }>(slug, '/v1/follow-ups', { signal })).data,
  })
  return (
    <Card title={t('follow-ups.title')}>
      <Loaded query={query} rows={2}>
        {({ items, more }) =>
          items.length === 0 ? (
            <p className="muted">{t('follow-ups.none')}</p>
          ) : (
            <>
              <ul className="list flat">
                {(all ? items : items.slice(0, AT_FIRST)).map(due => (
                  <li key={due.visit}>
                    <FollowUp due={due} />
                  </li>
                ))}
              </ul>
              {!all && items.length > AT_FIRST && (
                <button type="button" className="button quiet" onClick={() => setAll(true)}>
                  {t('follow-ups.all', { count: items.length })}
                </button>
              )}
              {all && more && <p className="small muted">{t('follow-ups.more')}</p>}
            </>
          )
        }
      </Loaded>
    </Card>
  )
}

/** Stays where it is when it is done, so that a slip of the finger can be taken back. */
function FollowUp({ due }: { due: Due }) {
  const t = useT()
  const code = useCode()
  const { slug, can } = useSession()
  const { date } = useFormats()
  const queries = useQueryClient()
  const [done, setDone] = useState(false)
  const change = useMutation({
    mutationFn: (followedUp: boolean) =>
      call(slug, `/v1/visits/${due.visit}/followed-up`, { method: followedUp ? 'PUT' : 'DELETE' }),
    onSuccess: (_, followedUp) => {
      setDone(followedUp)
      return due.client && queries.invalidateQueries({ queryKey: ['client', slug, due.client.id, 'visits'] })
    },
  })
  const name = due.client ? fullName(due.client.name) : t('anonymous.somebody')
  const overdue = !done && due.on < today()
  return (
    <div className="follow-up">
      <div className="stack tight">
        <span className="row">
          {due.client && can('client:read') ? (
            <Here to={`/clients/${due.client.id}`} className="item-title">
              <bdi>{name}</bdi>
            </Here>
          ) : (
            <span className="item-title">{name}</span>
          )}
          <span className={done ? 'tag good' : overdue ? 'tag warn' : 'tag info'}>
            {done ? t('follow-ups.marked') : date(due.on)}
            {overdue && ` · ${t('follow-ups.missed')}`}
          </span>
        </span>
        <span dir="auto">{due.note ?? code('service', due.service)}</span>
        {due.reaching && !done && (
          <div className="care small">
            <strong>{t('contact.banner')}</strong>
            <ReachingLines {...due.reaching} />
          </div>
        )}
        {change.error && <ProblemNotice error={change.error} />}
      </div>
      {can('visit:log') && (
        <button
          type="button"
          className="button"
          disabled={change.isPending}
          aria-label={
            done ? t('follow-ups.undo') : t('follow-ups.done-of', { what: `${name}, ${due.note ?? ''}` })
          }
          onClick={() => change.mutate(!done)}
        >
          {!done && <Icon name="check" size={18} />}
          {t(done ? 'follow-ups.undo' : 'follow-ups.done')}
        </button>
      )}
    </div>
  )
}
