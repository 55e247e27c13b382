import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Recruiter } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card, Facts } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { ComplaintsCard } from './ComplaintsCard'
import { FeesCard, LicenceCard, SanctionsCard } from './LicenceCards'
import { OwnComplaints } from './OwnComplaints'
import { recruiterQuery } from './recruiters'
import { RepliesCard } from './RepliesCard'
import { RecruiterTags } from './Tags'
import { Verifying } from './Verifying'

/** All that the network knows of one agency. */
export function RecruiterPage() {
  const t = useT()
  const { slug, can } = useSession()
  const { recruiterId = '' } = useParams({ strict: false })
  const query = useQuery(recruiterQuery(slug, recruiterId))
  const [verifying, setVerifying] = useState(false)
  const recruiter = query.data?.data
  return (
    <Page
      title={recruiter?.name ?? t('recruiter.entry')}
      back={{ to: '/recruiters', label: t('recruiters.title') }}
      intro={recruiter && <Beneath recruiter={recruiter} />}
      actions={
        recruiter?.ours &&
        can('directory:keep') && (
          <>
            <button type="button" className="button primary" onClick={() => setVerifying(true)}>
              {t('recruiter.check.verify')}
            </button>
            <Here to={`/recruiters/${recruiterId}/edit`} className="button">
              {t('recruiter.edit')}
            </Here>
          </>
        )
      }
    >
      <Loaded query={query}>
        {({ data }) => (
          <div className="stack">
            {data.stale && <Stale recruiter={data} />}
            <LicenceCard recruiter={data} />
            <FeesCard fees={data.fees} />
            <SanctionsCard sanctions={data.sanctions} />
            <ComplaintsCard recruiter={data} />
            <RepliesCard recruiter={data} />
            {can('directory:propose') && <OwnComplaints recruiterId={data.id} />}
            <CheckCard recruiter={data} />
            {verifying && <Verifying recruiter={data} onClose={() => setVerifying(false)} />}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Beneath({ recruiter }: { recruiter: Recruiter }) {
  const { list } = useFormats()
  return (
    <div className="stack tight">
      {recruiter.otherNames.length > 0 && <p dir="auto">{list(recruiter.otherNames)}</p>}
      <p className="row">
        <RecruiterTags {...recruiter} />
      </p>
    </div>
  )
}

function Stale({ recruiter: { check } }: { recruiter: Recruiter }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Notice tone="warn" title={t('recruiter.stale.title')}>
      <p>{check ? t('recruiter.stale.since', { date: date(check.on) }) : t('recruiter.stale.never')}</p>
    </Notice>
  )
}

function CheckCard({ recruiter: { check, keeper, changedOn } }: { recruiter: Recruiter }) {
  const t = useT()
  const { date } = useFormats()
  const named = (name: string) => name || t('recruiter.former-centre')
  return (
    <Card title={t('recruiter.check')}>
      {check && changedOn > check.on && <Notice tone="warn" title={t('recruiter.changed.since')} />}
      <Facts
        facts={[
          [t('recruiter.check.on'), check && date(check.on)],
          [t('recruiter.check.by'), check && named(check.by.name)],
          [t('recruiter.check.due'), check && date(check.dueOn)],
          [t('recruiter.changed'), date(changedOn)],
          [t('recruiter.kept-by'), named(keeper.name)],
        ]}
      />
    </Card>
  )
}
