import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Disclosure } from '../api/types'
import { fullName } from '../clients/clients'
import { useCode, useFormats, useT } from '../language/useT'
import { SharedFacts } from '../referrals/SharedFacts'
import { useSession } from '../session/session'
import { Card, Facts } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Deciding } from './Deciding'
import { disclosureQuery } from './disclosures'
import { DisclosureStatusTag } from './DisclosureItem'

/** From what was asked to what was told: every step with who took it. */
export function DisclosurePage() {
  const t = useT()
  const { slug } = useSession()
  const { disclosureId = '' } = useParams({ strict: false })
  const query = useQuery(disclosureQuery(slug, disclosureId))
  const disclosure = query.data?.data
  const client = disclosure?.client
  return (
    <Page
      title={disclosure?.request.authority ?? t('disclosure.title')}
      back={
        client
          ? { to: `/clients/${client.id}/disclosures`, label: fullName(client.name) }
          : { to: '/clients', label: t('nav.clients') }
      }
      intro={client && t('disclosure.about', { name: fullName(client.name) })}
    >
      <Loaded query={query} rows={5}>
        {({ data, etag }) => (
          <div className="columns">
            <div className="stack wide">
              <Asked disclosure={data} />
              <Deciding key={data.version} disclosure={data} etag={etag} />
            </div>
            <div className="stack wide">
              {data.proposal && <Weighed disclosure={data} />}
              {data.told && data.proposal?.decision === 'disclose' && (
                <SharedFacts
                  title={t(data.handedOverAt ? 'disclosure.told' : 'disclosure.would-be-told')}
                  letter={data.told}
                />
              )}
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Asked({ disclosure }: { disclosure: Disclosure }) {
  const t = useT()
  const code = useCode()
  const { date } = useFormats()
  const { request } = disclosure
  const facts: [string, ReactNode][] = [
    [t('disclosure.origin'), code('origin', disclosure.origin)],
    [t('disclosure.contact'), request.contact],
    [t('disclosure.received-on'), date(disclosure.receivedOn)],
    [t('disclosure.answer-wanted'), disclosure.answerBy && date(disclosure.answerBy)],
    [t('disclosure.legal-basis'), request.legalBasis],
    [t('disclosure.asked-for'), request.askedFor],
    [t('disclosure.logged-by'), disclosure.loggedBy.name],
  ]
  return (
    <Card title={t('disclosure.asked')} aside={<DisclosureStatusTag status={disclosure.status} />}>
      <Facts facts={facts} />
    </Card>
  )
}

function Weighed({ disclosure }: { disclosure: Disclosure }) {
  const t = useT()
  const code = useCode()
  const { dateTime, list } = useFormats()
  const { proposal, signatures } = disclosure
  if (!proposal) return null
  const facts: [string, ReactNode][] = [
    [t('disclosure.decision'), t(`disclosure.decision.${proposal.decision}`)],
    [t('disclosure.clients-view'), code('clientsView', proposal.clientsView)],
    [t('disclosure.clients-words'), proposal.clientsWords],
    [t('disclosure.harm'), proposal.harm],
    [t('disclosure.words'), proposal.words],
    [t('disclosure.proposed-by'), disclosure.proposedBy?.name],
    [
      t('disclosure.signed-by'),
      signatures.length === 0
        ? t('disclosure.signed-by.nobody')
        : list(signatures.map(one => `${one.by.name} (${dateTime(one.at)})`)),
    ],
    [t('disclosure.handed-over-to'), disclosure.handedOverTo],
    [t('disclosure.handed-over-how'), disclosure.handedOverHow],
    [t('disclosure.handed-over-at'), disclosure.handedOverAt && dateTime(disclosure.handedOverAt)],
  ]
  return (
    <Card title={t('disclosure.weighed')}>
      <Facts facts={facts} />
    </Card>
  )
}
