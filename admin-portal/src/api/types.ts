import type { components } from './schema'

/*
 * What the application answers and takes. Names and codes come from its OpenAPI snapshot (`npm run api`), so that a field
 * that is renamed there does not compile here. The snapshot does not say which parts of an answer are always there;
 * that is said below: every answer is whole, and only what is named may be null.
 */
type Schemas = components['schemas']

type Whole<T, MayBeNull extends keyof T = never> = {
  [K in keyof T]-?: K extends MayBeNull ? NonNullable<T[K]> | null : NonNullable<T[K]>
}
type With<T, Parts extends { [K in keyof Parts]: K extends keyof T ? unknown : never }> = Omit<
  T,
  keyof Parts
> &
  Parts
/** In what we send, an empty box is null. */
type Sent<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | null : T[K] }

export interface Page<T> {
  items: T[]
  next: string | null
}

export type OrganisationKind = 'centre' | 'region' | 'administration'

export type Me = Whole<
  With<
    Schemas['Me'],
    {
      person: Whole<Schemas['SignedInPerson']>
      organisation: Whole<With<Schemas['SignedInOrganisation'], { kind: OrganisationKind }>, 'country'>
    }
  >
>

export type Person = Whole<Schemas['Person']>
export type PersonName = Whole<Schemas['Name'], 'family'>
export type Centre = Whole<Schemas['CentreListing']>

export type ProvisioningStep = Whole<Schemas['Line'], 'finishedAt' | 'problem'>
export type OnboardingStatus = 'registered' | 'provisioning' | 'failed' | 'active'
export type CentreForm = Sent<Schemas['CentreForm']>
export type CentreOnboarding = Whole<
  With<Schemas['CentreOnboarding'], { status: OnboardingStatus; steps: ProvisioningStep[] }>,
  'regionId'
>
export type Region = Whole<Schemas['Region']>
export type RegionForm = Schemas['RegionForm']

export type ConsentText = Whole<With<Schemas['ConsentText'], { purpose: 'store' | 'refer' }>>
export type ConsentForm = Sent<Schemas['ConsentForm']>
export type FieldGroup = NonNullable<Schemas['ConsentForm']['fieldGroups']>[number]
export type Consent = Whole<
  Schemas['ConsentView'],
  'recipient' | 'witness' | 'givenByName' | 'expiresOn' | 'withdrawnAt' | 'recordedBy'
>

type Unknowable =
  | 'birthDate'
  | 'birthYear'
  | 'phase'
  | 'maritalStatus'
  | 'dependants'
  | 'countryOfOrigin'
  | 'area'
  | 'education'
  | 'employmentStatus'
  | 'age'
  | 'familyStatus'
  | 'occupation'
  | 'sector'
  | 'plannedDeparture'
  | 'heardThrough'
  | 'phone'
  | 'email'
  | 'safeContact'
  | 'contactRules'
  | 'child'
  | 'emergencyContact'
  | 'nextOfKin'
  | 'group'
  | 'paperFile'
  | 'previousMigration'
  | 'plannedDestination'
  | 'howHeard'

export type ContactRules = Whole<Schemas['ContactRules'], 'from' | 'until' | 'say'>
export type Needs = Whole<Schemas['Needs'], 'interpreter' | 'literacy' | 'counsellor' | 'access'>

export type ChildFacts = Whole<
  With<Schemas['Child'], { guardian: Whole<Schemas['Guardian'], 'relationship' | 'phone'> | null }>,
  'situation' | 'guardian' | 'bestInterests'
>
export type ProtectionRoute = Whole<Schemas['Route']>

type ClientParts = {
  child: ChildFacts | null
  contactRules: ContactRules | null
  needs: Needs
  name: PersonName
  emergencyContact: Whole<Schemas['EmergencyContact'], 'relationship' | 'phone'> | null
  nextOfKin: Whole<Schemas['EmergencyContact'], 'relationship' | 'phone'> | null
  previousMigration: Whole<Schemas['PreviousMigration'], 'country'> | null
  age: Whole<Schemas['StatedAge']> | null
  languages: Whole<Schemas['SpokenLanguage'], 'level'>[]
  experience: Whole<Schemas['WorkExperience'], 'years' | 'country'>[]
}

export type Client = Whole<
  With<Schemas['ClientView'], ClientParts>,
  Unknowable | 'registeredBy' | 'restrictedBecause'
>
export type ClientFacts = Omit<
  Client,
  'id' | 'number' | 'registeredAt' | 'registeredBy' | 'restrictedBecause' | 'version'
>
export type ClientForm = Sent<
  With<Schemas['ClientForm'], ClientParts & { consent: ConsentForm; enquirer: EnquirerForm | null }>
>
export type ClientSummary = Whole<
  With<Schemas['ClientSummary'], { name: PersonName }>,
  'birthDate' | 'birthYear' | 'area'
>
export type Candidate = Whole<
  With<Schemas['Candidate'], { name: PersonName }>,
  'birthDate' | 'birthYear' | 'area'
>

export type RestrictedBecause = NonNullable<Schemas['RestrictionForm']['because']>
export type Duty = NonNullable<Schemas['Assignment']['duty']>
export type TeamMember = Whole<Schemas['Member'], 'until'>
export type CaseTeam = Whole<
  With<Schemas['CaseTeamView'], { items: TeamMember[]; restriction: Whole<Schemas['Restriction']> | null }>
>
export type EmergencyAccess = Whole<
  With<Schemas['Taken'], { by: Person; reviewedBy: Person | null }>,
  'reviewedAt' | 'reviewedBy'
>

type NameOfClient = Whole<With<Schemas['ClientName'], { name: PersonName }>>
export type Relative = Whole<With<Schemas['RelativeView'], { relative: NameOfClient }>>
export type Family = Whole<With<Schemas['FamilyView'], { items: Relative[] }>>
export type EnquirerForm = Sent<Schemas['EnquirerForm']>
export type Enquiry = Whole<
  With<Schemas['EnquirerView'], { forClient: NameOfClient | null; byClient: NameOfClient | null }>,
  'forClient' | 'byClient' | 'name' | 'relation' | 'phone'
>
export type GroupSummary = Whole<Schemas['Group']>
export type GroupOfClients = Whole<With<Schemas['GroupView'], { members: NameOfClient[] }>>
export type Area = Whole<Schemas['Area']>

export type VisitForm = Sent<With<Schemas['VisitForm'], { followUp: Sent<Schemas['FollowUp']> | null }>>
export type Visit = Whole<
  With<
    Schemas['VisitView'],
    {
      followUp: Whole<Schemas['FollowUp'], 'note'> | null
      followedUp: Whole<With<Schemas['FollowedUp'], { by: Person }>> | null
      loggedBy: Person | null
    }
  >,
  'clientId' | 'gender' | 'purpose' | 'advice' | 'followUp' | 'followedUp' | 'loggedBy'
>
export type Due = Whole<
  With<
    Schemas['DueView'],
    {
      client: Whole<With<Schemas['ClientName'], { name: PersonName }>> | null
      reaching: { rules: ContactRules | null; note: string | null } | null
    }
  >,
  'client' | 'reaching' | 'note'
>

export type DirectoryService = Whole<
  With<
    Schemas['FoundService'],
    {
      organization: Whole<Schemas['Agency'], 'type'>
      locations: Whole<Schemas['Place'], 'name' | 'address' | 'city' | 'country' | 'latitude' | 'longitude'>[]
      phones: Whole<Schemas['Telephone'], 'description' | 'extension' | 'type'>[]
      highlight: Whole<Schemas['Highlight'], 'name' | 'description'> | null
    }
  >,
  'description' | 'url' | 'centreId' | 'assuredOn' | 'distanceKm' | 'highlight'
>
export type DirectoryPage = Page<DirectoryService> & {
  total: number
  /** True when the search engine is away and the answer is a simpler one. */
  reduced: boolean
}
export type Imported = Whole<With<Schemas['ImportAnswer'], { errors: Whole<Schemas['Remark']>[] }>>

export type Partner = Whole<Schemas['Partner']>
export type AgreementStatus = 'proposed' | 'in-force' | 'declined' | 'terminated' | 'expired'
export type Agreement = Whole<
  With<Schemas['AgreementView'], { partner: Partner; status: AgreementStatus }>,
  'validUntil' | 'proposedAt'
>
export type AgreementForm = Sent<Schemas['AgreementForm']>

/** Only the parts that the client agreed to share are there. */
export type ReferralLetter = Schemas['ReferralLetter']
export type ReferralForm = Sent<Schemas['ReferralForm']>
export type OutcomeForm = Sent<Schemas['OutcomeForm']>
export type Referral = Whole<
  With<
    Schemas['ReferralView'],
    {
      partner: Partner
      client: Whole<With<Schemas['ClientName'], { name: PersonName }>> | null
      outcome: Whole<Schemas['Outcome'], 'note'> | null
    }
  >,
  'answeredAt' | 'completedAt' | 'client' | 'declinedBecause' | 'outcome'
>
export type ReferralStatus = Referral['status']

type NamedClient = Whole<With<Schemas['ClientName'], { name: PersonName }>>
export type DisclosureForm = Sent<Schemas['RequestForm']>
export type DisclosureProposal = Whole<Schemas['Proposal'], 'clientsWords'>
export type DisclosureLine = Whole<
  With<Schemas['DisclosureLine'], { client: NamedClient | null }>,
  'client' | 'answerBy'
>
export type Disclosure = Whole<
  With<
    Schemas['DisclosureView'],
    {
      client: NamedClient | null
      request: Whole<Schemas['Request'], 'contact' | 'legalBasis'>
      loggedBy: Person
      proposal: DisclosureProposal | null
      proposedBy: Person | null
      signatures: Whole<With<Schemas['Signature'], { by: Person }>>[]
    }
  >,
  | 'client'
  | 'answerBy'
  | 'proposal'
  | 'proposedBy'
  | 'told'
  | 'handedOverTo'
  | 'handedOverHow'
  | 'handedOverAt'
>

export type SubjectAccess = { client: NamedClient; at: string; rooms: Record<string, unknown> }
export type Erasure = Whole<
  With<
    Schemas['Erasure'],
    { proposedBy: Person; confirmedBy: Person | null; destroyed: Record<string, number> | null }
  >,
  'paper' | 'destroyed' | 'confirmedAt' | 'confirmedBy'
>
export type Retention = Whole<With<Schemas['RetentionView'], { due: Whole<Schemas['Due']>[] }>>

export type Cell = Whole<Schemas['Cell'], 'count'>
export type FiguresMonth = Whole<
  With<
    Schemas['MonthFigures'],
    {
      total: Cell
      bySex: Whole<With<Schemas['SexFigure'], { visits: Cell }>>[]
      byService: Whole<With<Schemas['ServiceFigure'], { visits: Cell }>>[]
    }
  >
>
export type Figures = Whole<
  With<Schemas['Figures'], { centres: Whole<With<Schemas['CentreFigures'], { months: FiguresMonth[] }>>[] }>
>

/* What identity answers under /identity/v1; it has no snapshot. */

export interface Membership {
  slug: string
  name: string
  kind: OrganisationKind
  current: boolean
}

export interface Colleague {
  id: string
  name: string
  roles: string[]
}

export interface Member {
  id: string
  name: string
  email: string
  roles: string[]
  since: string | null
}
