import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Problem } from '../api/problems'
import { useT } from '../language/useT'
import { useOnline } from '../offline/useOnline'
import { sayEnded } from '../session/sessionEnded'
import { Notice } from './Notice'
import { ProblemNotice } from './ProblemNotice'

interface Props<T extends FieldValues> {
  form: UseFormReturn<T>
  problem: Problem | null
  busy: boolean
  label: string
  /** This form can be saved without a line. */
  offline?: boolean
}

/** The end of a form: what is still wrong, what the platform said, and the one button. */
export function SaveBar<T extends FieldValues>(props: Props<T>) {
  const { form, problem, busy, label, offline = true } = props
  const t = useT()
  const online = useOnline()
  const wrong = Object.keys(form.formState.errors).length
  return (
    <div className="save-bar">
      {problem?.kind === 'unauthorized' ? (
        <Notice tone="warn" title={t('session.ended.title')} announce>
          <p>{t('session.ended.text')}</p>
          <button type="button" className="button" onClick={() => sayEnded(true)}>
            {t('sign-in.action')}
          </button>
        </Notice>
      ) : (
        problem && wrong === 0 && <ProblemNotice error={problem} />
      )}
      {form.formState.isSubmitted && wrong > 0 && (
        <Notice tone="bad" title={t('form.wrong', { count: wrong })} announce />
      )}
      {!online && <Notice tone="warn">{t(offline ? 'form.offline' : 'form.needs-line')}</Notice>}
      <button type="submit" className="button primary" disabled={busy} aria-busy={busy}>
        {busy ? t('state.saving') : label}
      </button>
    </div>
  )
}
