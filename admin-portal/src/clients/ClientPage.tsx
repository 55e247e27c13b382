import { useSession } from '../session/session'
import { ClientConsents } from '../consent/ClientConsents'
import { ClientReferrals } from '../referrals/ClientReferrals'
import { VisitsTimeline } from '../visits/VisitsTimeline'
import { ClientFactsCard } from './ClientFactsCard'
import { ClientFrame } from './ClientFrame'

/** One client of this centre: who, what was agreed, what was done, where they were sent. */
export function ClientPage() {
  const { can } = useSession()
  return (
    <ClientFrame>
      {client => (
        <div className="columns">
          <div className="stack wide">
            {can('visit:read') && <VisitsTimeline clientId={client.id} />}
            {can('referral:read') && <ClientReferrals client={client} />}
          </div>
          <div className="stack wide">
            <ClientFactsCard client={client} />
            <ClientConsents clientId={client.id} />
          </div>
        </div>
      )}
    </ClientFrame>
  )
}
