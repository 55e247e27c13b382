import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/http'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { retentionQuery } from './rights'

/** How long files are kept after anybody last needed them, and whose time is over. */
export function RetentionCard() {
  const t = useT()
  const { date } = useFormats()
  const { slug, can } = useSession()
  const query = useQuery(retentionQuery(slug))
  return (
    <Card title={t('retention.title')}>
      <Loaded query={query} rows={2}>
        {({ data, etag }) => (
          <div className="stack">
            <p>{t('retention.months', { months: data.months })}</p>
            {can('erasure:confirm') && <Changing key={data.months} months={data.months} etag={etag} />}
            {data.due.length > 0 && (
              <>
                <h3>{t('retention.due')}</h3>
                <ul className="list flat">
                  {data.due.map(one => (
                    <li key={one.id}>
                      <Here to={`/clients/${one.id}/everything`} className="item">
                        <span className="item-title ltr">{one.number}</span>
                        <span className="muted small">
                          {t('erasure.registered', { date: date(one.registeredOn) })}
                        </span>
                      </Here>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </Loaded>
    </Card>
  )
}

function Changing({ months, etag }: { months: number; etag: string | null }) {
  const t = useT()
  const id = useId()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(String(months))
  const change = useMutation({
    mutationFn: () =>
      call(slug, '/v1/retention', { method: 'PUT', body: { months: Number(typed) }, ifMatch: etag }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['retention', slug] }),
  })
  return (
    <form
      className="row"
      onSubmit={event => {
        event.preventDefault()
        change.mutate()
      }}
    >
      <div className="field">
        <label htmlFor={id}>{t('retention.change')}</label>
        <input
          id={id}
          className="input"
          inputMode="numeric"
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
      </div>
      <button
        type="submit"
        className="button"
        disabled={change.isPending || !/^\d{1,3}$/.test(typed) || Number(typed) === months}
      >
        {t('action.save')}
      </button>
      {change.error && <ProblemNotice error={change.error} />}
    </form>
  )
}
