import { useCallback, useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { CodeList } from '../api/codes'
import type { MessageKey } from './languages'

type Values = Record<string, string | number | boolean | Date | null | undefined>

/** The words of a message, by its key. */
export function useT() {
  const intl = useIntl()
  return useCallback(
    (id: MessageKey, values?: Values) => intl.formatMessage({ id }, isolated(values, intl.locale)),
    [intl],
  )
}

/** In a right-to-left sentence a Latin name must not drag its neighbours along: it is set in invisible brackets. */
function isolated(values: Values | undefined, locale: string): Values | undefined {
  if (!values || !locale.startsWith('ar')) return values
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !selectors.includes(value) ? `\u2068${value}\u2069` : value,
    ]),
  )
}

/** Values that choose between words are not words. */
const selectors = ['yes', 'no']

type OtherList = 'service' | 'area' | 'role' | 'auditAction' | 'auditSubject' | 'auditFault'

/** The label of a code. A value that a centre has added itself is shown as it is, readable. */
export function useCode() {
  const intl = useIntl()
  return useCallback(
    (list: CodeList | OtherList, value: string) => {
      const id = `code.${list}.${value}`
      return id in intl.messages ? intl.formatMessage({ id }) : value.replaceAll('-', ' ')
    },
    [intl],
  )
}

/** Dates, numbers and names as the chosen language writes them. */
export function useFormats() {
  const intl = useIntl()
  return useMemo(() => {
    const tag = intl.locale
    // The medium date is a word in most languages and bare digits in Arabic, where the long one is clearer.
    const dateStyle = tag.startsWith('ar') ? 'long' : 'medium'
    const day = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' })
    const moment = new Intl.DateTimeFormat(tag, { dateStyle, timeStyle: 'short' })
    const instantDay = new Intl.DateTimeFormat(tag, { dateStyle })
    const month = new Intl.DateTimeFormat(tag, {
      month: tag.startsWith('pt') ? 'long' : 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const monthName = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
    const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' })
    const number = new Intl.NumberFormat(tag)
    const distance = new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: 'kilometer',
      maximumFractionDigits: 1,
    })
    const list = new Intl.ListFormat(tag, { style: 'narrow', type: 'conjunction' })
    const regions = new Intl.DisplayNames(tag, { type: 'region' })
    const tongues = new Intl.DisplayNames(tag, { type: 'language' })
    return {
      /** A calendar date without a time, "1994-03-08". */
      date: (iso: string) => day.format(new Date(`${iso}T00:00:00Z`)),
      /** The day on which something happened, as the reader's clock has it. */
      dayOf: (instant: string) => instantDay.format(new Date(instant)),
      dateTime: (instant: string) => moment.format(new Date(instant)),
      /** "2026-11" */
      month: (iso: string) => month.format(new Date(`${iso}-01T00:00:00Z`)),
      monthNames: Array.from({ length: 12 }, (_, index) =>
        monthName.format(new Date(Date.UTC(2026, index, 1))),
      ),
      /** Monday first, as ISO 8601 counts them. */
      weekdayNames: Array.from({ length: 7 }, (_, index) =>
        weekday.format(new Date(Date.UTC(2026, 5, 1 + index))),
      ),
      number: (value: number) => number.format(value),
      kilometres: (value: number) => distance.format(value),
      list: (values: string[]) => list.format(values),
      country: (code: string) => named(regions, code),
      /** Some languages of our clients have no name in every browser; those stand in the catalogs. */
      language: (code: string) =>
        `code.language.${code}` in intl.messages
          ? intl.formatMessage({ id: `code.language.${code}` })
          : named(tongues, code),
      compare: new Intl.Collator(tag).compare,
    }
  }, [intl])
}

function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
