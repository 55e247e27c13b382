import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Client } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Loaded } from '../ui/Loaded'
import { SearchBox } from '../ui/SearchBox'
import { useSettled } from '../ui/useSettled'
import { clientsQuery, duplicatesQuery, fullName } from '../clients/clients'
import { Reasons } from '../clients/DuplicateWarning'

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
      <Likely client={client} />
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

/** Whom the centre takes for the same person by everything it keeps, and why. */
function Likely({ client }: { client: Client }) {
  const t = useT()
  const { slug } = useSession()
  const { data } = useQuery(duplicatesQuery(slug, client.id))
  if (!data || data.length === 0) return null
  return (
    <div className="stack tight">
      <h3>{t('same-person.likely')}</h3>
      <ul className="list flat">
        {data.map(one => (
          <li key={one.id} className="stack tight">
            <Here to={`/clients/${client.id}/same-person`} search={{ with: one.id }} className="item">
              <span className="item-title">{fullName(one.name)}</span>
              <span className="muted small ltr">{one.number}</span>
            </Here>
            <Reasons reasons={one.reasons} />
          </li>
        ))}
      </ul>
    </div>
  )
}
