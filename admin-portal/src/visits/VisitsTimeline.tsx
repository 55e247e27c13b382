import { useQuery } from '@tanstack/react-query'
import { visitsQuery } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { VisitEntry } from './VisitEntry'

export function VisitsTimeline({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(visitsQuery(slug, clientId))
  return (
    <Card title={t('visits.title')}>
      <Loaded query={query} rows={2}>
        {visits =>
          visits.length === 0 ? (
            <p className="muted">{t('visits.none')}</p>
          ) : (
            <ol className="timeline">
              {visits.map(visit => (
                <li key={visit.id}>
                  <VisitEntry visit={visit} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Card>
  )
}
