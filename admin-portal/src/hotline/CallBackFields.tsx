import { useId } from 'react'
import { useT } from '../language/useT'
import type { CallDraft } from './callForm'

interface Props {
  draft: CallDraft
  onChange: (change: Partial<CallDraft>) => void
  wanted: boolean
}

/** The only place where a caller's number is written: the caller has agreed, and it is deleted after the call. */
export function CallBackFields({ draft, onChange, wanted }: Props) {
  const t = useT()
  const id = useId()
  return (
    <div className="fields">
      <p className="hint whole" id={`${id}-hint`}>
        {t('hotline.call-back.hint')}
      </p>
      <div className="field">
        <label htmlFor={`${id}-number`}>{t('hotline.call-back.number')}</label>
        <input
          id={`${id}-number`}
          className="input ltr"
          type="tel"
          autoComplete="off"
          maxLength={30}
          value={draft.number}
          aria-required
          aria-invalid={wanted || undefined}
          aria-describedby={wanted ? `${id}-hint ${id}-error` : `${id}-hint`}
          onChange={event => onChange({ number: event.target.value })}
        />
        {wanted && (
          <p className="error" id={`${id}-error`} role="alert">
            {t('hotline.call-back.needed')}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}-note`}>{t('hotline.call-back.note')}</label>
        <input
          id={`${id}-note`}
          className="input"
          autoComplete="off"
          maxLength={500}
          value={draft.note}
          onChange={event => onChange({ note: event.target.value })}
        />
      </div>
    </div>
  )
}
