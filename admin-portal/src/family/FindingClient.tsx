import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientSummary } from '../api/types'
import { clientsQuery, fullName } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Loaded } from '../ui/Loaded'
import { SearchBox } from '../ui/SearchBox'
import { useSettled } from '../ui/useSettled'

interface Props {
  /** Who cannot be chosen: the client whose page this is, those who are in already. */
  without: string[]
  onChosen: (client: ClientSummary) => void
}

/** One client among all, by name or number. */
export function FindingClient({ without, onChosen }: Props) {
  const t = useT()
  const { slug } = useSession()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250)
  const query = useQuery({ ...clientsQuery(slug, q), placeholderData: keepPreviousData })
  return (
    <div className="stack tight">
      <SearchBox
        label={t('clients.search')}
        hint={t('clients.search.hint')}
        value={typed}
        onChange={setTyped}
      />
      <Loaded query={query} rows={3}>
        {({ items }) => {
          const others = items.filter(client => !without.includes(client.id)).slice(0, 6)
          return (
            <ul className="list flat">
              {others.map(client => (
                <li key={client.id}>
                  <button type="button" className="item" onClick={() => onChosen(client)}>
                    <span className="item-title">
                      <bdi>{fullName(client.name)}</bdi>
                    </span>
                    <span className="muted small ltr">{client.number}</span>
                  </button>
                </li>
              ))}
              {others.length === 0 && <li className="item muted">{t('clients.none-found', { q })}</li>}
            </ul>
          )
        }}
      </Loaded>
    </div>
  )
}
