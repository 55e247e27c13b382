import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { clientsQuery, fullName } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useSearchWord } from '../shell/Here'
import { Loaded } from '../ui/Loaded'
import { SearchBox } from '../ui/SearchBox'
import { useSettled } from '../ui/useSettled'

export function ChoosingClient() {
  const t = useT()
  const { slug } = useSession()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250)
  const query = useQuery({ ...clientsQuery(slug, q), placeholderData: keepPreviousData })
  const to = useSearchWord('to')
  const service = useSearchWord('service')
  return (
    <section className="card stack" aria-labelledby="who-is-it">
      <h2 id="who-is-it">{t('referral.who')}</h2>
      <SearchBox
        label={t('clients.search')}
        hint={t('clients.search.hint')}
        value={typed}
        onChange={setTyped}
      />
      <Loaded query={query}>
        {({ items }) => (
          <ul className="list flat">
            {items.slice(0, 8).map(client => (
              <li key={client.id}>
                <Here to="/referrals/new" search={{ client: client.id, to, service }} className="item">
                  <span className="item-title">{fullName(client.name)}</span>
                  <span className="muted small ltr">{client.number}</span>
                </Here>
              </li>
            ))}
            {items.length === 0 && <li className="item muted">{t('clients.none-found', { q })}</li>}
          </ul>
        )}
      </Loaded>
    </section>
  )
}
