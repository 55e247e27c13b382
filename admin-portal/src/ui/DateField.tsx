import { useId, useState } from 'react'
import { useController, type FieldValues } from 'react-hook-form'
import { useFormats, useT } from '../language/useT'
import { described, Optional, useErrorOf, type FieldProps } from './fields'

interface Parts {
  day: string
  month: string
  year: string
}

/**
 * A date in three plain parts, since a birth date is known by heart and not found in a calendar. Half a date is not
 * a date: it is handed on as it is ("1994-3-") so that the form's schema can say so.
 */
export function DateField<T extends FieldValues>({
  form,
  name,
  label,
  hint,
  required,
  whole,
}: FieldProps<T>) {
  const t = useT()
  const { monthNames } = useFormats()
  const id = useId()
  const { field } = useController({ control: form.control, name })
  const [typed, setTyped] = useState<Parts>({ day: '', month: '', year: '' })
  const value = String(field.value ?? '')
  const parts = joined(typed) === value ? typed : split(value)
  const error = useErrorOf(form, name)
  const change = (part: keyof Parts, text: string) => {
    const next = { ...parts, [part]: text }
    setTyped(next)
    field.onChange(joined(next))
  }
  const common = { className: 'input', onBlur: field.onBlur, 'aria-invalid': error ? true : undefined }
  return (
    <fieldset className={whole ? 'field whole' : 'field'} aria-describedby={described(id, hint, error)}>
      <legend className="label">
        {label} {!required && <Optional />}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="date-parts">
        <input
          {...common}
          ref={field.ref}
          inputMode="numeric"
          maxLength={2}
          placeholder={t('date.day.short')}
          aria-label={`${label}: ${t('date.day')}`}
          value={parts.day}
          onChange={event => change('day', digits(event.target.value))}
        />
        <select
          {...common}
          aria-label={`${label}: ${t('date.month')}`}
          value={parts.month}
          onChange={event => change('month', event.target.value)}
        >
          <option value="">{t('date.month')}</option>
          {monthNames.map((month, index) => (
            <option key={month} value={String(index + 1).padStart(2, '0')}>
              {month}
            </option>
          ))}
        </select>
        <input
          {...common}
          inputMode="numeric"
          maxLength={4}
          placeholder={t('date.year.short')}
          aria-label={`${label}: ${t('date.year')}`}
          value={parts.year}
          onChange={event => change('year', digits(event.target.value))}
        />
      </div>
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

function joined({ day, month, year }: Parts): string {
  return day || month || year ? `${year}-${month}-${day.length === 1 ? `0${day}` : day}` : ''
}

function split(value: string): Parts {
  const [year = '', month = '', day = ''] = value.split('-')
  return { day: day.replace(/^0/, ''), month, year }
}

/** Digits as typed on any keyboard, Arabic ones too. */
function digits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\D/g, '')
}
