import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { ClientSummary } from '../api/types'
import { AnswerFilter, isSought } from '../fields/AnswerFilter'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useAddress, useSearchWord } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { SearchBox } from '../ui/SearchBox'
import { useSettled } from '../ui/useSettled'
import { clientPagesQuery, fullName, type AnswerSought } from './clients'

const nobodySought: AnswerSought = { field: '', said: '', from: '', until: '' }

/** Find somebody while they are still saying their name. */
export function Clients() {
  const t = useT()
  const { slug, can } = useSession()
  const show = useAddress('/clients')
  const [typed, setTyped] = useState(useSearchWord('q'))
  const q = useSettled(typed.trim(), 250)
  const shown = useSearchWord('q')
  const field = useSearchWord('field')
  const said = useSearchWord('said')
  const from = useSearchWord('from')
  const until = useSearchWord('until')
  const sought: AnswerSought = { field, said, from, until }
  const narrowed = isSought(sought)
  const query = useInfiniteQuery({
    ...clientPagesQuery(slug, q, narrowed ? sought : nobodySought),
    placeholderData: keepPreviousData,
  })
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  const search = useCallback(
    (change: Record<string, string>) => show({ q: shown, field, said, from, until, ...change }),
    [show, shown, field, said, from, until],
  )

  useEffect(() => {
    if (q !== shown) search({ q })
  }, [q, shown, search])

  return (
    <Page
      title={t('nav.clients')}
      actions={
        <>
          {can('client:import') && (
            <Here to="/clients/import" className="button">
              {t('imports.title')}
            </Here>
          )}
          {can('client:register') && (
            <Here to="/clients/register" className="button primary">
              <Icon name="plus" />
              {t('register.title')}
            </Here>
          )}
        </>
      }
    >
      <SearchBox
        label={t('clients.search')}
        hint={t('clients.search.hint')}
        value={typed}
        onChange={setTyped}
      />
      {can('client:read') && <AnswerFilter sought={sought} onChange={search} />}
      {can('case:break-glass') && (
        <p className="small">
          <Here to="/emergency-access">{t('emergency.link')}</Here>
        </p>
      )}
      <Loaded query={query} rows={6}>
        {() =>
          items.length === 0 ? (
            <Empty
              icon="people"
              title={
                q ? t('clients.none-found', { q }) : t(narrowed ? 'clients.none-answered' : 'clients.none')
              }
            >
              <p>{q || narrowed ? t('clients.none-found.advice') : t('clients.none.advice')}</p>
            </Empty>
          ) : (
            <div className="stack tight" aria-busy={query.isPlaceholderData}>
              <p className="small muted" role="status">
                {q || narrowed
                  ? t('clients.found', { count: items.length, more: query.hasNextPage ? 'yes' : 'no' })
                  : t('clients.latest')}
              </p>
              <ul className="list">
                {items.map(client => (
                  <li key={client.id}>
                    <ClientItem client={client} />
                  </li>
                ))}
              </ul>
              {query.hasNextPage && (
                <button
                  type="button"
                  className="button"
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('action.more')}
                </button>
              )}
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

function ClientItem({ client }: { client: ClientSummary }) {
  const t = useT()
  const { can } = useSession()
  const { date, dayOf } = useFormats()
  const name = fullName(client.name)
  const born = client.birthDate ? date(client.birthDate) : client.birthYear
  const words = (
    <>
      <span className="stack tight">
        <span className="item-title">{name}</span>
        <span className="muted small">
          <span className="ltr">{client.number}</span>
          {born && <> · {t('clients.born', { date: String(born) })}</>}
          {client.area && <> · {client.area}</>}
        </span>
      </span>
      <span className="muted small desk-only-text">
        {t('clients.since', { date: dayOf(client.registeredAt) })}
      </span>
    </>
  )
  if (can('client:read')) {
    return (
      <Here to={`/clients/${client.id}`} className="item">
        {words}
      </Here>
    )
  }
  return (
    <div className="item">
      <span className="item-title">{name}</span>
      {can('visit:log') && (
        <Here
          to={`/clients/${client.id}/log-visit`}
          state={{ client: { id: client.id, label: name } }}
          className="button"
        >
          {t('visit.log')}
        </Here>
      )}
      {can('audit:read') && (
        <Here to="/audit" search={{ subject: client.id }} className="button quiet">
          {t('audit.who-read')}
        </Here>
      )}
      <span className="muted small">
        <span className="ltr">{client.number}</span>
        {born && <> · {t('clients.born', { date: String(born) })}</>}
      </span>
    </div>
  )
}
