import { asProblem } from '../api/problems'
import type { MessageKey } from '../language/languages'
import { useT } from '../language/useT'
import { Notice } from './Notice'

/** What went wrong, in plain words, and what to do about it. */
export function ProblemNotice({ error, again }: { error: unknown; again?: () => void }) {
  const t = useT()
  const problem = asProblem(error)
  return (
    <Notice tone={problem.passing ? 'warn' : 'bad'} title={t(`problem.${problem.kind}.title`)} announce>
      <p>{t(`problem.${problem.kind}.advice` satisfies MessageKey)}</p>
      {again && problem.kind !== 'forbidden' && problem.kind !== 'not-found' && (
        <button type="button" className="button" onClick={again}>
          {t('action.try-again')}
        </button>
      )}
      {problem.requestId && (
        <p className="small muted">
          {t('problem.reference')} <span className="ltr">{problem.requestId}</span>
        </p>
      )}
    </Notice>
  )
}
