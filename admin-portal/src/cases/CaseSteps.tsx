import { useState } from 'react'
import { codes } from '../api/codes'
import type { Case, Step } from '../api/types'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { TakingStep } from './TakingStep'
import { Terminating } from './Terminating'

/** Where the case stands in its six steps, what is done in this one, and where it can go from here. */
export function CaseSteps({ one, etag }: { one: Case; etag: string | null }) {
  const t = useT()
  const code = useCode()
  const { can } = useSession()
  const [to, setTo] = useState<Step | null>(null)
  const at = codes.step.indexOf(one.step)
  const next = codes.step.find((step, index) => index > at && one.leadsTo.includes(step))
  return (
    <Card title={t('case.steps')}>
      <div className="stack">
        <ol className="case-steps">
          {codes.step.map((step, index) => (
            <li
              key={step}
              className={index < at ? 'done' : index === at ? 'now' : ''}
              aria-current={index === at ? 'step' : undefined}
            >
              <span className="step-mark">{index < at ? <Icon name="check" size={16} /> : index + 1}</span>
              {code('step', step)}
            </li>
          ))}
        </ol>
        <p>{t(`case.next.${one.step}`)}</p>
        {can('case:write') && (
          <div className="actions">
            {[...one.leadsTo]
              .sort((a, b) => Number(b === next) - Number(a === next))
              .map(step => (
                <button
                  key={step}
                  type="button"
                  className={step === next && step !== 'terminated' ? 'button primary' : 'button'}
                  onClick={() => setTo(step)}
                >
                  {one.step === 'terminated'
                    ? t('case.reopen')
                    : step === 'terminated'
                      ? t('case.terminate')
                      : t('case.go', { step: code('step', step) })}
                </button>
              ))}
          </div>
        )}
      </div>
      {to === 'terminated' ? (
        <Terminating one={one} etag={etag} onClose={() => setTo(null)} />
      ) : (
        to && <TakingStep one={one} etag={etag} to={to} onClose={() => setTo(null)} />
      )}
    </Card>
  )
}
