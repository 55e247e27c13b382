import { useId } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Optional, useErrorOf, type FieldProps } from './fields'

type Choice = { value: string; label: string; note?: string }

/** A question with a few answers, all visible, each as large as a thumb. */
export function ChoiceField<T extends FieldValues>(
  props: FieldProps<T> & { choices: Choice[]; several?: boolean },
) {
  const { form, name, label, hint, required, choices, several } = props
  const id = useId()
  const error = useErrorOf(form, name)
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset className="field whole" aria-describedby={about} role={several ? 'group' : 'radiogroup'}>
      <legend className="label">
        {label} {!required && <Optional />}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="choices">
        {choices.map(choice => (
          <label key={choice.value} className="choice">
            <input type={several ? 'checkbox' : 'radio'} value={choice.value} {...form.register(name)} />
            <span>
              {choice.label}
              {choice.note && <small>{choice.note}</small>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

export function CheckField<T extends FieldValues>(props: Omit<FieldProps<T>, 'hint'> & { note?: string }) {
  const { form, name, label, note } = props
  const id = useId()
  const error = useErrorOf(form, name)
  return (
    <div className="field whole">
      <label className="choice">
        <input
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          {...form.register(name)}
        />
        <span>
          {label}
          {note && <small>{note}</small>}
        </span>
      </label>
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
