import { useIntl } from 'react-intl'
import type { TimelineEntry } from '../api/types'
import type { CodeList } from '../api/codes'
import { useCode } from '../language/useT'

/** In which code lists the words for an entry's details stand. A room that came later is shown with its codes. */
const lists: Record<string, readonly (CodeList | 'service')[]> = {
  visit: ['service', 'channel', 'depth'],
  referral: ['service'],
  case: ['step', 'assessmentKind', 'goalArea', 'progress'],
  consent: ['manner'],
  document: ['documentKind'],
  enquiry: ['enquiryChannel'],
  disclosure: ['origin'],
}

/** Which step it was says more than that it was one. */
const isStep = (entry: TimelineEntry) => entry.kind === 'case' && entry.what === 'step'

export function useEntryWords() {
  const { messages, formatMessage } = useIntl()
  const code = useCode()
  const word = (id: string, otherwise: string) =>
    id in messages ? formatMessage({ id }) : otherwise.replaceAll('-', ' ')
  const detail = (kind: string, value: string) => {
    const own = `timeline.${kind}.${value}`
    if (own in messages) return formatMessage({ id: own })
    const list = lists[kind]?.find(one => `code.${one}.${value}` in messages)
    return list ? code(list, value) : value.replaceAll('-', ' ')
  }
  return {
    kind: (kind: string) => word(`timeline.${kind}`, kind),
    title: (entry: TimelineEntry) => detail(entry.kind, (isStep(entry) && entry.details[0]) || entry.what),
    details: (entry: TimelineEntry) =>
      isStep(entry)
        ? [detail(entry.kind, entry.what)]
        : entry.details.map(value => detail(entry.kind, value)),
  }
}
