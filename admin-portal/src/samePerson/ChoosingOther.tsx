import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Client } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Loaded } from '../ui/Loaded'
import { SearchBox } from '../ui/SearchBox'
import { useSettled } from '../ui/useSettled'
import { clientsQuery, fullName } from '../clients/clients'

/** Begins with the client's own name, since the other file has nearly the same. */
export function ChoosingOther({ client }: { client: Client }) {
  const t = useT()
  const { slug } = useSession()
  const { date } = useFormats()
  const [typed, setTyped] = useState(fullName(client.name))
  const q = useSettled(typed.trim(), 250)
  const query = useQuery({ ...clientsQuery(slug, q), placeholderData: keepPreviousData })
  return (
    <section className="card stack" aria-labelledby="other-file">
      <h2 id="other-file">{t('same-person.who')}</h2>
      <SearchBox
        label={t('clients.search')}
        hint={t('clients.search.hint')}
        value={typed}
        onChange={setTyped}
      />
      <Loaded query={query}>
        {({ items }) => {
          const others = items.filter(item => item.id !== client.id)
          return others.length === 0 ? (
            <p className="muted">{t('same-person.nobody')}</p>
          ) : (
            <ul className="list flat">
              {others.slice(0, 8).map(other => (
                <li key={other.id}>
                  <Here to={`/clients/${client.id}/same-person`} search={{ with: other.id }} className="item">
                    <span className="item-title">{fullName(other.name)}</span>
                    <span className="muted small">
                      <span className="ltr">{other.number}</span>
                      {other.birthDate && <> · {t('clients.born', { date: date(other.birthDate) })}</>}
                    </span>
                  </Here>
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </section>
  )
}
