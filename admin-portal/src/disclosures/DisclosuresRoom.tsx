import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ClientFrame } from '../clients/ClientFrame'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { DisclosureItem } from './DisclosureItem'
import { disclosuresQuery } from './disclosures'
import { LoggingDisclosure } from './LoggingDisclosure'

/** What authorities wanted to know about this client, and what became of it. */
export function DisclosuresRoom() {
  return <ClientFrame>{client => <Disclosures clientId={client.id} />}</ClientFrame>
}

function Disclosures({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(disclosuresQuery(slug, clientId))
  const [logging, setLogging] = useState(false)
  return (
    <div className="stack wide">
      <Card
        title={t('disclosures.title')}
        aside={
          can('disclosure:write') &&
          !logging && (
            <button type="button" className="button" onClick={() => setLogging(true)}>
              {t('disclosure.log')}
            </button>
          )
        }
      >
        <div className="stack">
          <p className="muted">{t('disclosures.intro')}</p>
          <Loaded query={query} rows={2}>
            {lines =>
              lines.length === 0 ? (
                <p>{t('disclosures.none')}</p>
              ) : (
                <ul className="list flat">
                  {lines.map(line => (
                    <li key={line.id}>
                      <DisclosureItem line={line} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        </div>
      </Card>
      {logging && <LoggingDisclosure clientId={clientId} onClose={() => setLogging(false)} />}
    </div>
  )
}
