import type { Case } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { Card } from '../ui/Card'

/** The steps that the case has taken, the latest first. */
export function CaseHistory({ one }: { one: Case }) {
  const t = useT()
  const code = useCode()
  const { dayOf } = useFormats()
  return (
    <Card title={t('case.history')}>
      <ol className="timeline">
        {[...one.history].reverse().map(step => (
          <li key={step.at} className="stack tight">
            <p className="row between">
              <strong>{code('step', step.step)}</strong>
              <span className="muted small">
                {dayOf(step.at)} · <bdi>{step.by.name}</bdi>
              </span>
            </p>
            {step.outcome && <p>{code('caseOutcome', step.outcome)}</p>}
            {step.note && (
              <p className="prose" dir="auto">
                {step.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
