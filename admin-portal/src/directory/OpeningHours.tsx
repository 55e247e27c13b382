import type { OpenHours } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { grouped, week } from './factsForm'
import { useDays } from './useDays'

/** Days with the same hours in one line; days in a row as a span. */
export function OpeningHours({ hours }: { hours: readonly OpenHours[] }) {
  const t = useT()
  const day = useDays('short')
  const { list } = useFormats()
  return (
    <ul className="plain">
      {grouped(hours).map(({ days, opens, closes }) => (
        <li key={days.join() + opens}>
          {list(
            spans(days).map(([first, last]) => (first === last ? day(first) : `${day(first)}–${day(last)}`)),
          )}
          {': '}
          <span className="no-break">{t('directory.hours.of', { opens, closes })}</span>
        </li>
      ))}
    </ul>
  )
}

function spans(days: string[]): [string, string][] {
  const places = days.map(day => week.findIndex(one => one === day)).sort((a, b) => a - b)
  const found: [number, number][] = []
  for (const place of places) {
    const last = found.at(-1)
    if (last && place === last[1] + 1) last[1] = place
    else found.push([place, place])
  }
  return found.map(([first, last]) => [week[first] ?? '', week[last] ?? ''])
}
