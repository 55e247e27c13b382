import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { week } from './factsForm'

/** The names of the days that iCalendar calls MO to SU. */
export function useDays(width: 'long' | 'short') {
  const { locale } = useIntl()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' })
    // The first of June 2026 is a Monday.
    const names = week.map((_, index) => format.format(new Date(Date.UTC(2026, 5, 1 + index))))
    return (day: string) => names[week.findIndex(one => one === day)] ?? day
  }, [locale, width])
}
