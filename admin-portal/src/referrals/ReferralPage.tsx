import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Referral } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card, Facts } from '../ui/Card'
import { Done } from '../ui/Done'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Answering } from './Answering'
import { referralQuery } from './centres'
import { Readers } from './Readers'
import { personOf, ReferralStatusTag, RestrictedTag } from './ReferralItem'
import { SharedFacts } from './SharedFacts'

export function ReferralPage() {
  const t = useT()
  const { slug, can } = useSession()
  const { referralId = '' } = useParams({ strict: false })
  const query = useQuery(referralQuery(slug, referralId))
  const referral = query.data?.data
  const direction = referral?.direction ?? 'received'
  return (
    <Page
      title={(referral && personOf(referral)) || t('referral.title')}
      back={{ to: '/referrals', label: t('nav.referrals') }}
      intro={
        referral &&
        t(direction === 'sent' ? 'referral.to' : 'referral.from', { centre: referral.partner.name })
      }
      actions={
        referral?.client &&
        can('client:read') && (
          <Here to={`/clients/${referral.client.id}`} className="button">
            {t('referral.open-client')}
          </Here>
        )
      }
    >
      <Done />
      <Loaded query={query}>
        {({ data, etag }) => (
          <div className="columns">
            <div className="stack wide">
              <Course referral={data} />
              {data.direction === 'received' && can('referral:answer') && (
                <Answering referral={data} etag={etag} />
              )}
              <Told referral={data} />
              {data.direction === 'received' && data.restricted && can('case:read-restricted') && (
                <Readers referralId={data.id} />
              )}
            </div>
            <SharedFacts
              title={t(data.direction === 'sent' ? 'referral.left' : 'referral.came')}
              letter={data.shared}
            />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

/** What has happened, oldest first, and how it ended. */
function Course({ referral }: { referral: Referral }) {
  const t = useT()
  const code = useCode()
  const { dateTime, list } = useFormats()
  const { outcome } = referral
  const facts: [string, ReactNode][] = [
    [t('visit.service'), code('service', referral.service)],
    [t('referral.sent-at'), dateTime(referral.sentAt)],
    [t('referral.answered-at'), referral.answeredAt && dateTime(referral.answeredAt)],
    [t('referral.completed-at'), referral.completedAt && dateTime(referral.completedAt)],
    [t('referral.declined-because'), referral.declinedBecause && code('because', referral.declinedBecause)],
    [t('outcome.result'), outcome && code('result', outcome.result)],
    [
      t('outcome.services'),
      outcome &&
        outcome.servicesGiven.length > 0 &&
        list(outcome.servicesGiven.map(one => code('service', one))),
    ],
    [t('outcome.ongoing'), outcome && t(outcome.ongoing ? 'outcome.ongoing.yes' : 'outcome.ongoing.no')],
    [t('outcome.note'), outcome?.note],
  ]
  return (
    <Card title={t('referral.course')} aside={<Marks referral={referral} />}>
      <Facts facts={facts} />
    </Card>
  )
}

function Marks({ referral }: { referral: Referral }) {
  return (
    <span className="row">
      {referral.restricted && <RestrictedTag />}
      <ReferralStatusTag referral={referral} />
    </span>
  )
}

function Told({ referral }: { referral: Referral }) {
  const t = useT()
  const facts: [string, string | undefined][] = [
    [t('referral.reasons'), referral.shared.reasons],
    [t('referral.assessment'), referral.shared.assessment],
    [t('referral.services-in-use'), referral.shared.servicesInUse],
  ]
  return (
    <Card title={t(referral.direction === 'sent' ? 'referral.tell' : 'referral.told')}>
      <dl className="stack">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt className="muted small">{label}</dt>
              <dd className="prose" dir="auto">
                {value}
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
