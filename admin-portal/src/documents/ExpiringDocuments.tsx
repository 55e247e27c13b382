import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ReachingLines, type Reaching } from '../clients/SafeContact'
import { useState } from 'react'
import { call } from '../api/http'
import type { Expiring } from '../api/types'
import { fullName } from '../clients/clients'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { today } from '../ui/rules'
import { expiringQuery } from './documents'

const AT_FIRST = 5

/** Whose papers expire within 90 days. Nothing is shown where nothing does. */
export function ExpiringDocuments() {
  const t = useT()
  const { slug } = useSession()
  const [all, setAll] = useState(false)
  const query = useQuery(expiringQuery(slug))
  if (query.data?.items.length === 0) return null
  return (
    <Card title={t('expiring.title')}>
      <Loaded query={query} rows={2}>
        {({ items, more }) => (
          <>
            <ul className="list flat">
              {(all ? items : items.slice(0, AT_FIRST)).map(one => (
                <li key={one.document}>
                  <ExpiringItem expiring={one} />
                </li>
              ))}
            </ul>
            {!all && items.length > AT_FIRST && (
              <button type="button" className="button quiet" onClick={() => setAll(true)}>
                {t('expiring.all', { count: items.length })}
              </button>
            )}
            {all && more && <p className="small muted">{t('expiring.more')}</p>}
          </>
        )}
      </Loaded>
    </Card>
  )
}

/** Stays where it is when it is done, so that a slip of the finger can be taken back. */
function ExpiringItem({ expiring }: { expiring: Expiring }) {
  const t = useT()
  const code = useCode()
  const { slug, can } = useSession()
  const { date } = useFormats()
  const queries = useQueryClient()
  const [told, setTold] = useState(false)
  const change = useMutation({
    mutationFn: (reminded: boolean) =>
      call(slug, `/v1/documents/${expiring.document}/reminder`, { method: reminded ? 'PUT' : 'DELETE' }),
    onSuccess: (_, reminded) => {
      setTold(reminded)
      return queries.invalidateQueries({ queryKey: ['client', slug, expiring.client.id, 'documents'] })
    },
  })
  const name = fullName(expiring.client.name)
  const kind = code('documentKind', expiring.kind)
  const expired = expiring.on < today()
  return (
    <div className="follow-up">
      <div className="stack tight">
        <span className="row">
          <Here to={`/clients/${expiring.client.id}/documents`} className="item-title">
            <bdi>{name}</bdi>
          </Here>
          <span className={told ? 'tag good' : expired ? 'tag bad' : 'tag warn'}>
            {told
              ? t('expiring.told')
              : t(expired ? 'documents.expired' : 'documents.until', { date: date(expiring.on) })}
          </span>
        </span>
        <span>{kind}</span>
        <SafeContact document={expiring.document} name={name} />
        {change.error && <ProblemNotice error={change.error} />}
      </div>
      {can('document:write') && (
        <button
          type="button"
          className="button"
          disabled={change.isPending}
          aria-label={told ? t('expiring.undo') : t('expiring.tell-of', { name, kind })}
          onClick={() => change.mutate(!told)}
        >
          {!told && <Icon name="check" size={18} />}
          {t(told ? 'expiring.undo' : 'expiring.tell')}
        </button>
      )}
    </div>
  )
}

/** Asked for when somebody is about to tell the client: each look is written down. */
function SafeContact({ document, name }: { document: string; name: string }) {
  const t = useT()
  const { slug } = useSession()
  const [asked, setAsked] = useState(false)
  const query = useQuery({
    queryKey: ['safe-contact', slug, document],
    enabled: asked,
    gcTime: 0,
    queryFn: async ({ signal }) =>
      (await call<{ reaching: Reaching | null }>(slug, `/v1/documents/${document}/safe-contact`, { signal }))
        .data,
  })
  if (!asked)
    return (
      <div>
        <button
          type="button"
          className="button quiet"
          aria-label={t('expiring.reach-of', { name })}
          onClick={() => setAsked(true)}
        >
          <Icon name="phone" size={18} /> {t('expiring.reach')}
        </button>
      </div>
    )
  return (
    <Loaded query={query} rows={1}>
      {({ reaching }) => (
        <div>
          <strong>{t('expiring.safely')}</strong>
          {reaching ? <ReachingLines {...reaching} /> : <p>{t('expiring.safely.unknown')}</p>}
        </div>
      )}
    </Loaded>
  )
}
