import { useId, type ReactNode } from 'react'
import {
  useFieldArray,
  type ArrayPath,
  type FieldArray,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form'
import { useT } from '../language/useT'
import { Icon } from './Icon'

interface Props<T extends FieldValues> {
  form: UseFormReturn<T>
  name: ArrayPath<T>
  label: string
  add: string
  blank: FieldArray<T, ArrayPath<T>>
  most: number
  children: (place: number) => ReactNode
}

/** A short list inside a form: each entry has its few fields, and can be taken away again. */
export function Rows<T extends FieldValues>({ form, name, label, add, blank, most, children }: Props<T>) {
  const t = useT()
  const id = useId()
  const { fields, append, remove } = useFieldArray({ control: form.control, name })
  return (
    <fieldset className="whole">
      <legend className="label" id={id}>
        {label}
      </legend>
      <ul className="rows">
        {fields.map((field, place) => (
          <li key={field.id} className="form-row">
            <div className="fields" role="group" aria-label={t('form.row', { label, number: place + 1 })}>
              {children(place)}
            </div>
            <button
              type="button"
              className="icon-button"
              aria-label={t('form.take-away', { label: t('form.row', { label, number: place + 1 }) })}
              onClick={() => remove(place)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {fields.length < most && (
        <button type="button" className="button quiet" onClick={() => append(blank)}>
          <Icon name="plus" />
          {add}
        </button>
      )}
    </fieldset>
  )
}
