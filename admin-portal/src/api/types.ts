/** What the application answers and takes, as its contract says. One name here is one name there. */

export type Uuid = string
/** ISO instant in UTC, for example 2026-11-23T09:30:00Z. */
export type Instant = string
/** ISO date without a time zone, for example 1994-03-08. */
export type IsoDate = string

export type OrganisationKind = 'centre' | 'region' | 'administration'

export interface Me {
  person: { id: Uuid; name: string; email: string }
  organisation: {
    id: Uuid
    slug: string
    name: string
    kind: OrganisationKind
    country: string | null
    languages: string[]
  }
  permissions: string[]
}

export interface Membership {
  slug: string
  name: string
  kind: OrganisationKind
  current: boolean
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Centre {
  id: Uuid
  slug: string
  name: string
  country: string
  city: string
  kind: 'origin' | 'destination'
  languages: string[]
}

export interface Invited {
  name: string
  email: string
  language: string
}

export type StepName =
  'role-and-schema' | 'encryption-key' | 'organisation' | 'invitation' | 'directory-entry'
export type StepStatus = 'waiting' | 'running' | 'done' | 'failed'
export type OnboardingStatus = 'registered' | 'provisioning' | 'failed' | 'active'

export interface ProvisioningStep {
  step: StepName
  status: StepStatus
  finishedAt: Instant | null
  problem: string | null
}

export interface CentreForm {
  id: Uuid
  slug: string
  name: string
  country: string
  city: string
  kind: 'origin' | 'destination'
  providerType: string
  languages: string[]
  timeZone: string
  regionId: Uuid | null
  manager: Invited
}

export interface CentreOnboarding extends CentreForm {
  status: OnboardingStatus
  steps: ProvisioningStep[]
}

export interface Region {
  id: Uuid
  slug: string
  name: string
  centreIds: Uuid[]
}

export interface RegionForm {
  id: Uuid
  slug: string
  name: string
  coordinator: Invited
}

export interface ConsentText {
  purpose: 'store' | 'refer'
  version: string
  language: string
  text: string[]
}

export type ConsentManner = 'written' | 'oral-with-witness' | 'on-screen'

export interface ConsentForm {
  id: Uuid
  purpose: 'store' | 'refer'
  recipient: Uuid | null
  fieldGroups: string[]
  textVersion: string
  language: string
  manner: ConsentManner
  witness: string | null
  givenAt: Instant
  expiresOn: IsoDate | null
}

export interface Consent extends ConsentForm {
  withdrawnAt: Instant | null
  recordedBy: { id: Uuid; name: string } | string | null
}

export interface PersonName {
  given: string
  family: string | null
}

export interface ClientFacts {
  name: PersonName
  gender: string
  birthDate: IsoDate | null
  birthYear: number | null
  group: string
  phase: string | null
  maritalStatus: string | null
  dependants: number | null
  countryOfOrigin: string | null
  area: string | null
  education: string | null
  employmentStatus: string | null
  firstLanguage: string | null
  secondLanguage: string | null
  phone: string | null
  email: string | null
  safeContact: string | null
  emergencyContact: { name: string; relationship: string | null; phone: string | null } | null
  previousMigration: { kind: string; country: string | null } | null
  plannedDestination: string | null
  reasons: string[]
  vulnerabilities: string[]
  howHeard: string | null
}

export interface ClientForm extends ClientFacts {
  id: Uuid
  consent: ConsentForm
  despiteDuplicates?: boolean
}

export interface Client extends ClientFacts {
  id: Uuid
  number: string
  registeredAt: Instant
  registeredBy: { id: Uuid; name: string } | null
  version: number
}

export interface ClientSummary {
  id: Uuid
  number: string
  name: PersonName
  gender: string
  birthDate: IsoDate | null
  birthYear: number | null
  area: string | null
  registeredAt: Instant
}

export interface Candidate {
  id: Uuid
  number: string
  name: PersonName
  birthDate: IsoDate | null
  birthYear: number | null
  area: string | null
  score: number
  reasons: string[]
}

export interface VisitForm {
  id: Uuid
  clientId: Uuid
  at: Instant
  channel: string
  service: string
  depth: string
  purpose: string | null
  advice: string | null
  followUp: { on: IsoDate; note: string | null } | null
}

export interface Visit extends VisitForm {
  loggedBy: { id: Uuid; name: string } | null
}

export interface DirectoryService {
  id: Uuid
  name: string
  description: string | null
  organization: { id: Uuid; name: string; type: string | null }
  serviceTypes: string[]
  languages: string[]
  locations: {
    name: string | null
    city: string | null
    country: string | null
    latitude: number | null
    longitude: number | null
  }[]
  phones: string[]
  url: string | null
  centreId: Uuid | null
  assuredOn: IsoDate | null
  distanceKm: number | null
  highlight?: { name: string | null; description: string | null } | null
}

export interface DirectoryPage extends Page<DirectoryService> {
  total: number
  /** True when the search engine is away and the answer is a simpler one. */
  reduced: boolean
}

export type AgreementStatus = 'proposed' | 'in-force' | 'declined' | 'terminated' | 'expired'

export interface Partner {
  id: Uuid
  name: string
  country: string
}

export interface Agreement {
  id: Uuid
  partner: Partner
  proposedByUs: boolean
  status: AgreementStatus
  validFrom: IsoDate
  validUntil: IsoDate | null
  responsibilities: string
  version: number
}

export type ReferralStatus = 'sent' | 'accepted' | 'declined' | 'completed'

export interface ReferralOutcome {
  result: string
  servicesGiven: string[]
  ongoing: boolean
  note: string | null
}

export interface Referral {
  id: Uuid
  direction: 'sent' | 'received'
  partner: Partner
  service: string
  status: ReferralStatus
  sentAt: Instant
  answeredAt: Instant | null
  completedAt: Instant | null
  client: { id: Uuid; number: string; name: PersonName | string } | null
  shared: Record<string, Record<string, unknown>>
  reasons: string
  assessment: string | null
  servicesInUse: string | null
  declinedBecause: string | null
  outcome: ReferralOutcome | null
  version: number
}

export interface ReferralForm {
  id: Uuid
  clientId: Uuid
  toCentreId: Uuid
  service: string
  consentId: Uuid
  reasons: string
  assessment: string | null
  servicesInUse: string | null
}

export interface Cell {
  count: number | null
  suppressed: boolean
}

export interface FiguresMonth {
  month: string
  total: Cell
  bySex: { sex: string; visits: Cell }[]
  byService: { service: string; visits: Cell }[]
}

export interface Figures {
  threshold: number
  months: string[]
  centres: { id: Uuid; name: string; country: string; months: FiguresMonth[] }[]
}

export interface Member {
  membershipId: Uuid
  name: string
  email: string
  roles: string[]
  since?: Instant | null
  invitedAt?: Instant | null
}
