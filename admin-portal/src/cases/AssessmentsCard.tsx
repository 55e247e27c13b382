import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import { codes } from '../api/codes'
import type { Assessment, Case } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useGo } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { assessmentsQuery } from './cases'

/** What was found out about needs, each time it was asked; the earlier ones stay as they were. */
export function AssessmentsCard({ one }: { one: Case }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(assessmentsQuery(slug, one.id))
  return (
    <Card title={t('assessments.title')}>
      <Loaded query={query} rows={2}>
        {items =>
          items.length === 0 ? (
            <p className="muted">{t('assessments.none')}</p>
          ) : (
            <ul className="list flat">
              {items.map(assessment => (
                <li key={assessment.id}>
                  <Item one={one} assessment={assessment} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {can('case:write') && one.step !== 'terminated' && <Starting one={one} />}
    </Card>
  )
}

function Item({ one, assessment }: { one: Case; assessment: Assessment }) {
  const t = useT()
  const code = useCode()
  const { dayOf } = useFormats()
  const done = assessment.completedAt
  return (
    <Here to={`/clients/${one.clientId}/cases/${one.id}/assessments/${assessment.id}`} className="item">
      <span className="stack tight">
        <span className="item-title">{code('assessmentKind', assessment.kind)}</span>
        <span className="muted small">
          {dayOf(done ?? assessment.startedAt)} ·{' '}
          <bdi>{(assessment.completedBy ?? assessment.startedBy).name}</bdi>
        </span>
      </span>
      <span className={done ? 'tag good' : 'tag warn'}>
        {t(done ? 'assessment.completed' : 'assessment.open')}
      </span>
    </Here>
  )
}

function Starting({ one }: { one: Case }) {
  const t = useT()
  const code = useCode()
  const { slug, can } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const start = useMutation({
    mutationFn: (kind: string) =>
      call(slug, `/v1/cases/${one.id}/assessments`, {
        method: 'POST',
        body: { id, kind, answers: {} },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['case', slug, one.id] })
      await go(`/clients/${one.clientId}/cases/${one.id}/assessments/${id}`)
    },
  })
  return (
    <div className="stack tight">
      <p className="label">{t('assessment.start')}</p>
      <div className="row">
        {codes.assessmentKind
          .filter(kind => kind !== 'exploitation' || can('case:assess-exploitation'))
          .map(kind => (
            <button
              key={kind}
              type="button"
              className="button"
              disabled={start.isPending}
              onClick={() => start.mutate(kind)}
            >
              {code('assessmentKind', kind)}
            </button>
          ))}
      </div>
      {start.error && <ProblemNotice error={start.error} />}
    </div>
  )
}
