import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { clientsQuery, fullName } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Loaded } from '../ui/Loaded'
import { SearchBox } from '../ui/SearchBox'
import { useSettled } from '../ui/useSettled'

/** Find a client by name or number, to see who read them. */
export function FindingClient({ onFound }: { onFound: (id: string) => void }) {
  const t = useT()
  const { slug } = useSession()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250)
  const query = useQuery({ ...clientsQuery(slug, q), placeholderData: keepPreviousData, enabled: q !== '' })
  return (
    <div className="stack tight">
      <SearchBox
        label={t('audit.client')}
        hint={t('clients.search.hint')}
        value={typed}
        onChange={setTyped}
      />
      {q !== '' && (
        <Loaded query={query} rows={2}>
          {({ items }) => (
            <ul className="list" aria-busy={query.isPlaceholderData}>
              {items.slice(0, 5).map(client => (
                <li key={client.id}>
                  <button type="button" className="item" onClick={() => onFound(client.id)}>
                    <span className="item-title">{fullName(client.name)}</span>
                    <span className="muted small ltr">{client.number}</span>
                  </button>
                </li>
              ))}
              {items.length === 0 && <li className="item muted">{t('clients.none-found', { q })}</li>}
            </ul>
          )}
        </Loaded>
      )}
    </div>
  )
}
