import { directionOf } from './languageName'

const MOST = 6_000

/** One line's translation; it grows with its words where the browser can, and starts as tall as the source needs. */
export function BoxOfLine(props: {
  label: string
  language: string
  value: string
  source: string
  onType: (text: string) => void
  onLeave: () => void
}) {
  const { label, language, value, source } = props
  const longest = Math.max(value.length, source.length)
  return (
    <textarea
      className="input line-box"
      aria-label={label}
      lang={language}
      dir={directionOf(language)}
      rows={Math.min(12, Math.max(1, Math.ceil(longest / 52)))}
      maxLength={MOST}
      value={value}
      onChange={event => props.onType(event.target.value)}
      onBlur={props.onLeave}
    />
  )
}
