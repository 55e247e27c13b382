import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Case } from '../api/types'
import { clientQuery, fullName } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { AssessmentsCard } from './AssessmentsCard'
import { CaseFactsCard } from './CaseFactsCard'
import { caseQuery } from './cases'
import { CaseHistory } from './CaseHistory'
import { CaseSteps } from './CaseSteps'
import { GoalsCard } from './GoalsCard'
import { ReviewsCard } from './ReviewsCard'
import { SignOffsCard } from './SignOffsCard'

/** One case: where it stands and what is next, needs, goals and plan, reviews, and how it began and ended. */
export function CasePage() {
  const t = useT()
  const { slug } = useSession()
  const { clientId = '', caseId = '' } = useParams({ strict: false })
  const client = useQuery(clientQuery(slug, clientId))
  const query = useQuery(caseQuery(slug, caseId))
  const name = fullName(client.data?.data.name)
  return (
    <Page
      title={name ? t('case.title-of', { name }) : t('case.title')}
      back={{ to: `/clients/${clientId}/cases`, label: t('cases.title') }}
      intro={<span dir="auto">{query.data?.data.about}</span>}
      actions={
        <>
          <Here to={`/clients/${clientId}/notes`} search={{ case: caseId }} className="button">
            {t('notes.write')}
          </Here>
          <Here to={`/clients/${clientId}/timeline`} className="button">
            {t('client.room.timeline')}
          </Here>
        </>
      }
    >
      <Loaded query={query} rows={6}>
        {answer => <Inside one={answer.data} etag={answer.etag} />}
      </Loaded>
    </Page>
  )
}

function Inside({ one, etag }: { one: Case; etag: string | null }) {
  const t = useT()
  return (
    <>
      <CaseSteps one={one} etag={etag} />
      <div className="columns">
        <div className="stack wide">
          <AssessmentsCard one={one} />
          <GoalsCard one={one} />
        </div>
        <div className="stack wide">
          <CaseFactsCard one={one} etag={etag} />
          <Card title={t('career.title')}>
            <p>
              <Here to={`/clients/${one.clientId}/cases/${one.id}/career`}>{t('career.open')}</Here>
            </p>
          </Card>
          <ReviewsCard one={one} />
          <SignOffsCard one={one} />
          <CaseHistory one={one} />
        </div>
      </div>
    </>
  )
}
