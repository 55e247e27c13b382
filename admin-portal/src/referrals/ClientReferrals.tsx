import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { referralsQuery } from './centres'
import { ReferralItem } from './ReferralItem'

/** Those of the centre's sent referrals that are about this client. */
export function ClientReferrals({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(referralsQuery(slug, 'sent', '', 100))
  return (
    <Card title={t('nav.referrals')}>
      <Loaded query={query} rows={1}>
        {({ items }) => {
          const own = items.filter(referral => referral.client?.id === clientId)
          return own.length === 0 ? (
            <p className="muted">{t('referrals.none-for-client')}</p>
          ) : (
            <ul className="list flat">
              {own.map(referral => (
                <li key={referral.id}>
                  <ReferralItem referral={referral} />
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Card>
  )
}
