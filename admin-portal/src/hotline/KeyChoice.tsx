interface Props<T extends string> {
  legend: string
  name: string
  keys: readonly [string, T][]
  value: T | null
  label: (value: T) => string
  onChoose: (value: T) => void
  error?: string | undefined
}

/** A question whose answers stand all there, each with the key that chooses it. */
export function KeyChoice<T extends string>(props: Props<T>) {
  const { legend, name, keys, value, label, onChoose, error } = props
  return (
    <fieldset
      className="field whole"
      role="radiogroup"
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="label">{legend}</legend>
      <div className="choices">
        {keys.map(([key, one]) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={name}
              value={one}
              checked={value === one}
              aria-keyshortcuts={key}
              onChange={() => onChoose(one)}
            />
            <span>{label(one)}</span>
            <kbd aria-hidden="true">{key}</kbd>
          </label>
        ))}
      </div>
      {error && (
        <p className="error" id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
