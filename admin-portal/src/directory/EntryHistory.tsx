import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Loaded } from '../ui/Loaded'
import { ChangeCard } from './ChangeCard'
import { historyQuery } from './stewardship'

/** Asked for only when somebody wants to know. */
export function EntryHistory({ service }: { service: string }) {
  const t = useT()
  const { slug } = useSession()
  const [open, setOpen] = useState(false)
  const query = useQuery({ ...historyQuery(slug, service), enabled: open })
  return (
    <details className="card part" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('directory.history')}</h2>
      </summary>
      {open && (
        <Loaded query={query} rows={2}>
          {changes =>
            changes.length === 0 ? (
              <p className="muted">{t('directory.history.none')}</p>
            ) : (
              <ul className="stack">
                {changes.map(change => (
                  <li key={change.id}>
                    <ChangeCard change={change} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </details>
  )
}
