import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { clientReferralsQuery } from './centres'
import { ReferralItem } from './ReferralItem'

/** Where this client has been sent, and what came of it. */
export function ClientReferrals({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(clientReferralsQuery(slug, clientId))
  return (
    <Card title={t('nav.referrals')}>
      <Loaded query={query} rows={1}>
        {own =>
          own.length === 0 ? (
            <p className="muted">{t('referrals.none-for-client')}</p>
          ) : (
            <ul className="list flat">
              {own.map(referral => (
                <li key={referral.id}>
                  <ReferralItem referral={referral} byService />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
