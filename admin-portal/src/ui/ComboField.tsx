import { useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useController, type FieldValues } from 'react-hook-form'
import { useLanguage } from '../language/LanguageProvider'
import { useT } from '../language/useT'
import { Optional, useErrorOf, type FieldProps, type Option } from './fields'
import { Icon } from './Icon'

/** For long lists (countries, languages): type a few letters. Accents do not matter. */
export function Combo(props: {
  label: string
  options: Option[]
  value: string | null
  onChange: (value: string | null) => void
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  onBlur?: () => void
}) {
  const { label, options, value, onChange, hint, error, required } = props
  const t = useT()
  const { language } = useLanguage()
  const id = useId()
  return (
    <I18nProvider locale={language.tag}>
      <ComboBox
        className="combo"
        defaultItems={options}
        selectedKey={value || null}
        onSelectionChange={key => onChange(key === null ? null : String(key))}
        onBlur={props.onBlur ?? (() => {})}
        isInvalid={Boolean(error)}
        menuTrigger="focus"
        aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
      >
        <Label className="label">
          {label} {!required && <Optional />}
        </Label>
        {hint && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <div className="combo-box">
          <Input className="input" placeholder={t('form.type-to-find')} autoComplete="off" />
          <Button className="icon-button" aria-label={t('form.show-list', { label })}>
            <Icon name="down" />
          </Button>
        </div>
        {error && (
          <p className="error" id={`${id}-error`}>
            {error}
          </p>
        )}
        <Popover className="popover">
          <ListBox className="options">
            {(option: Option) => (
              <ListBoxItem className="option" id={option.value} textValue={option.label}>
                {option.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  )
}

export function ComboField<T extends FieldValues>(props: FieldProps<T> & { options: Option[] }) {
  const { form, name, label, hint, required, options, whole } = props
  const { field } = useController({ control: form.control, name })
  const error = useErrorOf(form, name)
  return (
    <div className={whole ? 'field whole' : 'field'}>
      <Combo
        {...{ label, options, hint, error, required }}
        value={String(field.value ?? '') || null}
        onChange={value => field.onChange(value ?? '')}
        onBlur={field.onBlur}
      />
    </div>
  )
}

/** Several of a long list: each pick moves below the box, where it can be taken away again. */
export function CombosField<T extends FieldValues>(props: FieldProps<T> & { options: Option[] }) {
  const { form, name, label, hint, required, options } = props
  const t = useT()
  const { field } = useController({ control: form.control, name })
  const [round, setRound] = useState(0)
  const error = useErrorOf(form, name)
  const picked: string[] = Array.isArray(field.value) ? field.value : []
  const labelOf = (value: string) => options.find(option => option.value === value)?.label ?? value
  return (
    <div className="field whole">
      <Combo
        key={round}
        {...{ label, hint, error, required }}
        options={options.filter(option => !picked.includes(option.value))}
        value={null}
        onChange={value => {
          if (!value) return
          field.onChange([...picked, value])
          setRound(round + 1)
        }}
      />
      {picked.length > 0 && (
        <ul className="picked">
          {picked.map(value => (
            <li key={value}>
              <button
                type="button"
                aria-label={t('form.take-away', { label: labelOf(value) })}
                onClick={() => field.onChange(picked.filter(one => one !== value))}
              >
                {labelOf(value)}
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
