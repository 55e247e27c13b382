import { useQuery } from '@tanstack/react-query'
import type { Client } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { clientReferralsQuery } from './centres'
import { ReferralItem } from './ReferralItem'
import { StaysOpen } from './StaysOpen'

/** Where this client has been sent, and what came of it. */
export function ClientReferrals({ client }: { client: Client }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(clientReferralsQuery(slug, client.id))
  return (
    <Card title={t('nav.referrals')}>
      <Loaded query={query} rows={1}>
        {own =>
          own.length === 0 ? (
            <p className="muted">{t('referrals.none-for-client')}</p>
          ) : (
            <>
              <StaysOpen client={client} referrals={own} />
              <ul className="list flat">
                {own.map(referral => (
                  <li key={referral.id}>
                    <ReferralItem referral={referral} byService />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
