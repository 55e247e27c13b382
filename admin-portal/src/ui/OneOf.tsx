interface Props<T extends string> {
  legend: string
  name: string
  values: readonly T[]
  value: T | null
  label: (value: T) => string
  onChoose: (value: T) => void
  disabled?: boolean
}

/** One of a few, all visible, where there is no form around it. */
export function OneOf<T extends string>(props: Props<T>) {
  return (
    <fieldset className="field">
      <legend className="label">{props.legend}</legend>
      <div className="choices">
        {props.values.map(one => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={props.name}
              checked={props.value === one}
              disabled={props.disabled}
              onChange={() => props.onChoose(one)}
            />
            <span>{props.label(one)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
