import type { ProvisioningStep } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { Icon } from '../ui/Icon'

export function Steps({ steps, running }: { steps: ProvisioningStep[]; running: boolean }) {
  const t = useT()
  const { dateTime } = useFormats()
  const current = running ? steps.find(step => step.status !== 'done')?.step : undefined
  return (
    <ol className="steps" aria-live="polite">
      {steps.map(({ step, status, finishedAt, problem }) => {
        const shown = step === current ? 'running' : status
        return (
          <li key={step} className={`step ${shown}`}>
            <span className="step-mark">
              {shown === 'done' && <Icon name="check" size={16} />}
              {shown === 'failed' && <Icon name="close" size={16} />}
            </span>
            <span className="stack tight">
              <span className="row between">
                <strong>{t(`step.${step}`)}</strong>
                <span className="small muted">
                  {t(`step.status.${shown}`)}
                  {shown === 'done' && finishedAt && ` · ${dateTime(finishedAt)}`}
                </span>
              </span>
              {problem && shown === 'failed' && <span className="error">{problem}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
