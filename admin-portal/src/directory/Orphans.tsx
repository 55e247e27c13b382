import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/http'
import type { Orphan } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { centresQuery } from '../referrals/centres'
import { useSession } from '../session/session'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { orphansQuery } from './stewardship'

/** Entries that no centre keeps true: the region's coordinator, or the administration, says who does. */
export function Orphans() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(orphansQuery(slug))
  return (
    <Page
      title={t('nav.orphans')}
      intro={t('orphans.intro')}
      back={{ to: '/directory', label: t('nav.directory') }}
      narrow
    >
      <Loaded query={query}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty icon="check" title={t('orphans.none')} />
          ) : (
            <div className="stack">
              <ul className="list">
                {items.map(orphan => (
                  <li key={orphan.id} className="item">
                    <Assigning orphan={orphan} />
                  </li>
                ))}
              </ul>
              {more && <p className="muted">{t('orphans.more')}</p>}
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

function Assigning({ orphan }: { orphan: Orphan }) {
  const t = useT()
  const id = useId()
  const { slug } = useSession()
  const { country, list } = useFormats()
  const queries = useQueryClient()
  const { data: centres = [] } = useQuery(centresQuery(slug))
  const [centre, setCentre] = useState('')
  const assign = useMutation({
    mutationFn: () =>
      call(slug, `/v1/directory/organizations/${orphan.id}/steward`, { method: 'PUT', body: { centre } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['directory', slug] }),
  })
  return (
    <div className="row between orphan">
      <span className="stack tight">
        <span className="strong">
          <bdi>{orphan.name}</bdi>
        </span>
        <span className="muted small">
          {list([...orphan.countries.map(country), t('orphans.services', { count: orphan.services })])}
        </span>
        {assign.error && <ProblemNotice error={assign.error} />}
      </span>
      <form
        className="actions"
        onSubmit={event => {
          event.preventDefault()
          if (centre) assign.mutate()
        }}
      >
        <label className="unseen" htmlFor={id}>
          {t('orphans.centre', { name: orphan.name })}
        </label>
        <select id={id} className="input" value={centre} onChange={event => setCentre(event.target.value)}>
          <option value="">{t('form.choose')}</option>
          {centres.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <button type="submit" className="button" disabled={!centre || assign.isPending}>
          {t('orphans.assign')}
        </button>
      </form>
    </div>
  )
}
