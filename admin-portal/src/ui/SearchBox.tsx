import { useId } from 'react'
import { Icon } from './Icon'

export function SearchBox(props: {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="field" role="search">
      <label htmlFor={id}>{props.label}</label>
      <div className="search">
        <Icon name="search" />
        <input
          id={id}
          type="search"
          className="input"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={props.hint}
          value={props.value}
          onChange={event => props.onChange(event.target.value)}
        />
      </div>
    </div>
  )
}
