import { useId } from 'react'
import { Options, type Option, type OptionGroup } from './fields'

/** One of a list to narrow down by, or any of it. */
export function FilterSelect(props: {
  label: string
  any: string
  value: string
  onChange: (value: string) => void
  options: (Option | OptionGroup)[]
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="input"
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      >
        <option value="">{props.any}</option>
        <Options options={props.options} />
      </select>
    </div>
  )
}
