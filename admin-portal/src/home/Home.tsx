import { lazy, Suspense } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { referralsQuery } from '../referrals/centres'
import { ReferralItem } from '../referrals/ReferralItem'
import { useWaiting } from '../offline/useOutbox'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Done } from '../ui/Done'
import { Icon } from '../ui/Icon'
import { Loaded, Skeleton } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { tasksFor } from './tasks'
import { RecentClients } from './RecentClients'

/** The cards below come after the first thing that somebody does here: on a slow line nobody waits for them. */
const OpenDisclosures = lazy(() =>
  import('../disclosures/OpenDisclosures').then(card => ({ default: card.OpenDisclosures })),
)
const ExpiringDocuments = lazy(() =>
  import('../documents/ExpiringDocuments').then(card => ({ default: card.ExpiringDocuments })),
)
const EmergencyReviews = lazy(() =>
  import('../team/EmergencyReviews').then(card => ({ default: card.EmergencyReviews })),
)
const MyDay = lazy(() => import('../tasks/MyDay').then(card => ({ default: card.MyDay })))
const PossibleDuplicates = lazy(() =>
  import('./PossibleDuplicates').then(card => ({ default: card.PossibleDuplicates })),
)
const Undelivered = lazy(() => import('./Undelivered').then(card => ({ default: card.Undelivered })))
const HomeKeeping = lazy(() =>
  import('../directory/HomeKeeping').then(card => ({ default: card.HomeKeeping })),
)
const HomeLibrary = lazy(() =>
  import('../countries/HomeLibrary').then(card => ({ default: card.HomeLibrary })),
)
const FollowUps = lazy(() => import('./FollowUps').then(card => ({ default: card.FollowUps })))

/** What this person can do here, what waits on the device, and what has come in. */
export function Home() {
  const t = useT()
  const { me, can } = useSession()
  const waiting = useWaiting()
  const first = me.person.name.split(/\s+/)[0] ?? ''
  return (
    <Page title={t('home.welcome', { name: first })} intro={me.organisation.name}>
      <Done />
      {waiting.length > 0 && (
        <Notice
          tone={waiting.some(one => one.state === 'attention') ? 'warn' : 'info'}
          title={t('outbox.waiting', { count: waiting.length })}
        >
          <Here to="/outbox" className="button">
            {t('outbox.open')}
          </Here>
        </Notice>
      )}
      <nav aria-label={t('home.tasks')}>
        <ul className="tasks">
          {tasksFor(can).map(task => (
            <li key={task.to}>
              <Here to={task.to} className="task">
                <Icon name={task.icon} size={26} />
                <span>
                  <strong>{t(task.label)}</strong>
                  <span className="muted small">{t(task.about)}</span>
                </span>
              </Here>
            </li>
          ))}
        </ul>
      </nav>
      <Suspense fallback={<Skeleton rows={6} />}>
        {can('case:review-emergency') && <EmergencyReviews />}
        {can('disclosure:read') && <OpenDisclosures />}
        {can('client:read') && can('visit:read') && <Undelivered />}
        {can('case:read') && <MyDay />}
        {can('document:read') && <ExpiringDocuments />}
        {can('client:read') && <PossibleDuplicates />}
        {can('visit:read') && <FollowUps />}
        {can('directory:keep') && <HomeKeeping />}
        {can('library:follow') && <HomeLibrary />}
      </Suspense>
      <div className="columns even">
        {can('referral:read') && <Received />}
        {can('client:read-summary') && <RecentClients />}
      </div>
    </Page>
  )
}

function Received() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(referralsQuery(slug, 'received', 'sent', 5))
  return (
    <Card
      title={t('home.received')}
      aside={
        <Here to="/referrals" search={{ direction: 'received' }}>
          {t('home.all-referrals')}
        </Here>
      }
    >
      <Loaded query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('home.received.none')}</p>
          ) : (
            <ul className="list flat">
              {items.map(referral => (
                <li key={referral.id}>
                  <ReferralItem referral={referral} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
