import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import type { Assessment, QuestionSet } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { AnsweringAssessment } from './AnsweringAssessment'
import { assessmentQuery, questionsQuery } from './cases'

/** An assessment: being answered until it is completed, and as it was answered from then on. */
export function AssessmentPage() {
  const t = useT()
  const code = useCode()
  const { slug, can } = useSession()
  const { locale } = useIntl()
  const { clientId = '', caseId = '', assessmentId = '' } = useParams({ strict: false })
  const query = useQuery({ ...assessmentQuery(slug, assessmentId), staleTime: Infinity })
  const questions = useQuery(questionsQuery(slug, locale))
  const kind = query.data?.data.kind
  return (
    <Page
      title={kind ? code('assessmentKind', kind) : t('assessments.title')}
      back={{ to: `/clients/${clientId}/cases/${caseId}`, label: t('case.title') }}
      narrow
    >
      {kind === 'exploitation' && <Careful clientId={clientId} />}
      <Loaded query={query} rows={5}>
        {answer => (
          <Loaded query={questions} rows={5}>
            {sets => {
              const set = sets.find(one => one.kind === answer.data.kind)
              if (!set) return null
              return answer.data.completedAt || !can('case:write') ? (
                <Answered assessment={answer.data} set={set} />
              ) : (
                <AnsweringAssessment answer={answer} set={set} />
              )
            }}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

/** Says what can be done to protect the person; a person decides it. */
function Careful({ clientId }: { clientId: string }) {
  const t = useT()
  const { can } = useSession()
  return (
    <Notice tone="warn" title={t('assessment.careful')}>
      <p>{t('assessment.careful.text')}</p>
      {can('case:restrict') && (
        <p>
          <Here to={`/clients/${clientId}/team`}>{t('assessment.restrict')}</Here>
        </p>
      )}
    </Notice>
  )
}

function Answered({ assessment, set }: { assessment: Assessment; set: QuestionSet }) {
  const t = useT()
  const { dateTime } = useFormats()
  const by = assessment.completedBy ?? assessment.startedBy
  return (
    <section className="card stack" aria-label={set.title}>
      <p className="muted small">
        {assessment.completedAt
          ? t('assessment.by', { name: by.name, time: dateTime(assessment.completedAt) })
          : t('assessment.open')}
      </p>
      <dl className="facts one">
        {set.questions.map(question => {
          const given = assessment.answers[question.id] ?? []
          const words = given.map(
            value => question.options.find(option => option.value === value)?.text ?? value,
          )
          return (
            <div key={question.id}>
              <dt>{question.text}</dt>
              <dd className="prose" dir="auto">
                {words.length > 0 ? words.join('\n') : <span className="muted">{t('state.unknown')}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
