import { useIntl } from 'react-intl'
import { useFormats } from '../language/useT'

/** Ids and what only a program needs say nothing to a person; they are in the file for machines. */
const unsaid = new Set([
  'id',
  'version',
  'client',
  'clientId',
  'personId',
  'caseId',
  'goalId',
  'visitId',
  'recipient',
  'replacedBy',
  'textVersion',
  'questionSet',
  'leadsTo',
  'direction',
  'mayEmail',
  'maySms',
  'beginning',
  'reaching',
  'forClient',
  'members',
  'shown',
  'size',
  'type',
  'there',
  'quiet',
])

/** Where the words for the codes of a field are, most likely first; a field of the same name is another thing elsewhere. */
const lists: Record<string, readonly string[]> = {
  area: ['code.goalArea'],
  because: ['code.notGivenBecause', 'messages.because', 'code.because'],
  channel: ['code.channel', 'code.enquiryChannel'],
  channels: ['code.contactChannel'],
  clientsView: ['code.clientsView'],
  consents: ['code.mayConsent'],
  counsellor: ['code.preferredCounsellor'],
  decision: ['everything'],
  declinedBecause: ['code.because'],
  depth: ['code.depth'],
  disabilities: ['code.disability'],
  duty: ['team.duty'],
  education: ['code.education'],
  employmentStatus: ['code.employmentStatus'],
  familyStatus: ['code.familyStatus'],
  fieldGroups: ['code.fieldGroup'],
  furtherServices: ['code.service'],
  gender: ['code.gender'],
  givenBy: ['code.consentGiver'],
  group: ['code.group'],
  heardThrough: ['code.heardThrough'],
  intention: ['code.intention'],
  kind: [
    'code.documentKind',
    'code.enquirerKind',
    'code.groupKind',
    'code.assessmentKind',
    'code.previousMigration',
    'messages.kind',
    'code.enquiryKind',
  ],
  level: ['code.languageLevel'],
  literacy: ['code.literacy'],
  manner: ['code.manner'],
  maritalStatus: ['code.maritalStatus'],
  occupation: ['code.occupation'],
  origin: ['code.origin'],
  outcome: ['code.caseOutcome', 'code.result'],
  phase: ['code.phase'],
  previousMigrationKind: ['code.previousMigration'],
  progress: ['code.progress'],
  purpose: ['consent.purpose', 'timeline.consent'],
  reason: ['code.contactReason'],
  reasons: ['code.reason'],
  relation: ['code.relation'],
  restrictedBecause: ['restriction.because'],
  result: ['code.contactResult', 'code.result'],
  sector: ['code.sector'],
  sentBy: ['code.sentBy'],
  service: ['code.service'],
  servicesGiven: ['code.service'],
  servicesInUse: ['code.service'],
  servicesSought: ['code.service'],
  situation: ['code.childSituation'],
  stage: ['code.stage'],
  state: ['code.goalState', 'code.signOff', 'timeline.message', 'code.messageState'],
  status: ['referral.status', 'disclosure.status', 'code.enquiryStatus'],
  step: ['code.step'],
  vulnerabilities: ['code.vulnerability'],
  way: ['messages.way'],
  who: ['code.who'],
}
const countries = new Set([
  'country',
  'countryOfOrigin',
  'destination',
  'issuingCountry',
  'plannedDestination',
  'previousMigrationCountry',
])
const languages = new Set(['language', 'tag', 'interpreter', 'firstLanguage', 'secondLanguage'])
const leftToRight = new Set(['phone', 'number', 'goneNumber', 'email', 'to'])

export type Said = { text: string; ltr: boolean }

/** Whatever a room keeps, in the reader's words: field names, codes, days, countries, languages. */
export function useSaying() {
  const { messages, formatMessage } = useIntl()
  const { date, dateTime, country, language, number, weekdayNames } = useFormats()
  const word = (id: string) => (id in messages ? formatMessage({ id }) : null)

  const label = (field: string) => word(`kept.${field}`) ?? spaced(field)
  const room = (name: string) => word(`everything.room.${name}`) ?? spaced(name)

  /** Null for what says nothing: what is empty, what is not so, and what only a program needs. */
  const value = (field: string, told: unknown): Said | null => {
    if (told === null || told === undefined || told === '' || told === false) return null
    if (told === true) return { text: word('everything.yes') ?? '✓', ltr: false }
    if (typeof told === 'number' && field === 'days')
      return { text: weekdayNames[told - 1] ?? String(told), ltr: false }
    if (typeof told === 'number')
      return { text: field.endsWith('Year') ? String(told) : number(told), ltr: false }
    const text = String(told)
    if (isId(text)) return null
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return { text: dateTime(text), ltr: false }
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { text: date(text), ltr: false }
    if (countries.has(field) && /^[A-Z]{2}$/.test(text)) return { text: country(text), ltr: false }
    if (languages.has(field)) return { text: language(text), ltr: false }
    const coded = lists[field]?.map(list => word(`${list}.${text}`)).find(found => found !== null)
    return { text: coded ?? text, ltr: leftToRight.has(field) }
  }
  return { label, room, value }
}

export const isUnsaid = (field: string) => unsaid.has(field)

/** Whether there is anything in it to be said at all. */
export function isEmpty(told: unknown): boolean {
  if (told === null || told === undefined || told === '' || told === false) return true
  if (typeof told === 'string') return isId(told)
  if (Array.isArray(told)) return told.every(isEmpty)
  if (typeof told === 'object')
    return Object.entries(told).every(([field, one]) => isUnsaid(field) || isEmpty(one))
  return false
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
const spaced = (name: string) =>
  name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`).replaceAll('-', ' ')
