import { useId, type InputHTMLAttributes, type ReactNode } from 'react'
import { get, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import type { MessageKey } from '../language/languages'
import { useT } from '../language/useT'

export interface FieldProps<T extends FieldValues> {
  form: UseFormReturn<T>
  name: Path<T>
  label: string
  hint?: string
  required?: boolean
  whole?: boolean
}

/** Codes of errors, from our own schemas and from the platform's pointers alike, in words. */
export function useErrorOf<T extends FieldValues>(form: UseFormReturn<T>, name: string): string | undefined {
  const t = useT()
  // Of a list with one box the platform points at the list.
  const found: unknown =
    get(form.formState.errors, name) ??
    (name.endsWith('.0') ? get(form.formState.errors, name.slice(0, -2)) : undefined)
  if (typeof found !== 'object' || found === null || !('message' in found)) return undefined
  return errorText(t, String(found.message))
}

const known = [
  'required',
  'invalid',
  'too-long',
  'too-short',
  'unknown-value',
  'in-future',
  'in-past',
  'not-a-date',
  'email',
  'phone',
  'slug',
  'taken',
  'before-start',
  'witness',
  'repeated',
  'both-times',
  'not-in-team',
  'not-a-number',
  'out-of-range',
] as const

export function errorText(t: ReturnType<typeof useT>, code: string): string {
  const found = known.find(one => one === code)
  return t(`error.${found ?? 'invalid'}` satisfies MessageKey)
}

interface FrameProps {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  whole?: boolean | undefined
  children: ReactNode
}

export function Frame({ id, label, hint, error, required, whole, children }: FrameProps) {
  return (
    <div className={whole ? 'field whole' : 'field'}>
      <label htmlFor={id}>
        {label} {!required && <Optional />}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

export function Optional() {
  const t = useT()
  return <span className="optional">({t('form.optional')})</span>
}

export function described(id: string, hint?: string, error?: string): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'type'
  | 'inputMode'
  | 'autoComplete'
  | 'dir'
  | 'placeholder'
  | 'maxLength'
  | 'list'
  | 'autoCapitalize'
  | 'spellCheck'
>

export function TextField<T extends FieldValues>(
  props: FieldProps<T> & { native?: Native; onTyped?: () => void },
) {
  const { form, name, label, hint, required, whole, native } = props
  const id = useId()
  const error = useErrorOf(form, name)
  return (
    <Frame {...{ id, label, hint, error, required, whole }}>
      <input
        id={id}
        className="input"
        autoComplete="off"
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, hint, error)}
        {...native}
        {...form.register(name, props.onTyped ? { onChange: props.onTyped } : {})}
      />
    </Frame>
  )
}

export function TextArea<T extends FieldValues>(
  props: FieldProps<T> & { rows?: number; dir?: 'ltr' | 'auto' },
) {
  const { form, name, label, hint, required, rows, dir } = props
  const id = useId()
  const error = useErrorOf(form, name)
  return (
    <Frame {...{ id, label, hint, error, required }} whole={props.whole ?? true}>
      <textarea
        id={id}
        className="input"
        rows={rows ?? 4}
        dir={dir ?? 'auto'}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, hint, error)}
        {...form.register(name)}
      />
    </Frame>
  )
}

export type Option = { value: string; label: string }
export type OptionGroup = { label: string; options: Option[] }

/** The phone's own list: nothing is quicker on a weak one. */
export function SelectField<T extends FieldValues>(
  props: FieldProps<T> & { options: (Option | OptionGroup)[]; empty?: string },
) {
  const { form, name, label, hint, required, whole, options, empty } = props
  const t = useT()
  const id = useId()
  const error = useErrorOf(form, name)
  return (
    <Frame {...{ id, label, hint, error, required, whole }}>
      <select
        id={id}
        className="input"
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, hint, error)}
        {...form.register(name)}
      >
        <option value="">{empty ?? t(required ? 'form.choose' : 'form.not-stated')}</option>
        <Options options={options} />
      </select>
    </Frame>
  )
}

export function Options({ options }: { options: (Option | OptionGroup)[] }) {
  return options.map(option =>
    'options' in option ? (
      <optgroup key={option.label} label={option.label}>
        <Options options={option.options} />
      </optgroup>
    ) : (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ),
  )
}
