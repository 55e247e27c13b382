import type {
  CallAction,
  Client,
  EnquiryLine,
  SentBy,
  ClientForm,
  ConsentForm,
  DisclosureForm,
  DisclosureProposal,
  FieldGroup,
  Referral,
  ReferralForm,
  VisitForm,
  CentreForm,
} from './types'

type ListOf<T> = readonly NonNullable<T>[]

/** The starting code lists of the handbook; labels stand in the message catalogs as `code.<list>.<value>`. */
export const codes = {
  gender: ['woman', 'man', 'other', 'not-stated'],
  group: [
    'potential-migrant',
    'migrant',
    'returnee',
    'family-member',
    'student',
    'family-migrant',
    'resettled-refugee',
    'foreign-national',
  ],
  phase: [
    'considering',
    'preparing-departure',
    'in-transit',
    'abroad',
    'returning',
    'returned',
    'family-at-home',
  ],
  maritalStatus: ['single', 'married', 'partnered', 'separated', 'divorced', 'widowed'],
  education: ['none', 'primary', 'lower-secondary', 'upper-secondary', 'vocational', 'tertiary'],
  employmentStatus: [
    'employed',
    'self-employed',
    'unemployed',
    'student',
    'unpaid-care',
    'retired',
    'unable-to-work',
  ],
  reason: ['employment', 'study', 'family-reunification', 'other'],
  vulnerability: [
    'health',
    'possible-trafficking',
    'referred-for-identification',
    'exploitation',
    'violence',
    'homeless-or-destitute',
    'unaccompanied-child',
    'disability',
    'low-literacy',
    'dependent-visa',
  ],
  previousMigration: ['work', 'study', 'family', 'protection', 'other'],
  channel: [
    'visit',
    'telephone',
    'hotline',
    'email',
    'website',
    'sms',
    'messaging',
    'social-media',
    'outreach',
  ],
  contactReason: [
    'going-abroad',
    'papers',
    'recruitment',
    'wages-or-work',
    'danger',
    'stranded-or-detained',
    'missing-person',
    'return',
    'daily-life',
    'other',
  ],
  contactResult: [
    'follow-up-interview',
    'specialist-referral',
    'client-acts',
    'assisted-contact',
    'not-given',
  ],
  callAction: [
    'informed',
    'referred',
    'call-back',
    'appointment',
    'distress-procedure',
    'emergency-services',
    'caller-hung-up',
  ],
  enquiryChannel: ['email', 'sms', 'messaging', 'website', 'call-back', 'out-of-hours'],
  enquiryStatus: ['new', 'assigned', 'answered', 'closed'],
  sentBy: ['email', 'other-means'],
  notGivenBecause: [
    'not-offered',
    'no-capacity',
    'no-funds',
    'no-common-language',
    'not-entitled',
    'too-far',
    'client-declined',
    'other',
  ],
  depth: ['passive', 'active', 'advocacy'],
  fieldGroup: [
    'identity',
    'contact',
    'emergency-contact',
    'migration-profile',
    'family',
    'communication-needs',
    'vulnerabilities',
    'assessment',
    'services-in-use',
  ],
  manner: ['written', 'oral-with-witness', 'on-screen'],
  result: [
    'residence',
    'work',
    'housing',
    'language',
    'redress',
    'return',
    'information',
    'not-reached',
    'other',
  ],
  because: ['no-capacity', 'not-our-service', 'outside-area', 'client-not-reached', 'other'],
  origin: ['request', 'court-order', 'legal-duty', 'danger-to-life'],
  clientsView: ['agrees', 'objects', 'not-reached', 'asking-would-harm'],
  providerType: ['government', 'ngo', 'trade-union', 'iom', 'company', 'consortium'],
  centreKind: ['origin', 'destination'],
} as const satisfies {
  gender: ListOf<Client['gender']>
  group: ListOf<Client['group']>
  phase: ListOf<Client['phase']>
  maritalStatus: ListOf<Client['maritalStatus']>
  education: ListOf<Client['education']>
  employmentStatus: ListOf<Client['employmentStatus']>
  reason: ListOf<Client['reasons'][number]>
  vulnerability: ListOf<Client['vulnerabilities'][number]>
  previousMigration: ListOf<NonNullable<ClientForm['previousMigration']>['kind']>
  channel: ListOf<VisitForm['channel']>
  contactReason: ListOf<VisitForm['reason']>
  contactResult: ListOf<VisitForm['result']>
  callAction: ListOf<CallAction>
  enquiryChannel: ListOf<EnquiryLine['channel']>
  enquiryStatus: ListOf<EnquiryLine['status']>
  sentBy: ListOf<SentBy>
  notGivenBecause: ListOf<NonNullable<VisitForm['notGiven']>['because']>
  depth: ListOf<VisitForm['depth']>
  fieldGroup: ListOf<FieldGroup>
  manner: ListOf<ConsentForm['manner']>
  result: ListOf<NonNullable<Referral['outcome']>['result']>
  because: ListOf<Referral['declinedBecause']>
  origin: ListOf<DisclosureForm['origin']>
  clientsView: ListOf<DisclosureProposal['clientsView']>
  providerType: ListOf<CentreForm['providerType']>
  centreKind: ListOf<CentreForm['kind']>
}

export type CodeList = keyof typeof codes

/** Service types by the areas of the handbook's chapter 2. */
export const serviceAreas = {
  'pre-departure': [
    'legal-process',
    'rights-and-redress',
    'working-abroad',
    'job-matching',
    'sector-specific',
    'permit-processing',
    'recognition-of-qualifications',
    'integration-and-living',
    'study-abroad',
  ],
  training: [
    'pre-departure-orientation',
    'cv-and-interview',
    'career-plan',
    'course-information',
    'language-training',
    'financial-literacy',
  ],
  return: [
    'temporary-accommodation',
    'personal-support',
    'job-search',
    'skilled-job-matching',
    'health-and-safety',
    'psychosocial-or-medical',
    'return-redress',
  ],
  protection: [
    'ethical-recruitment',
    'employment-dispute',
    'union-or-consular-contact',
    'recruitment-or-wage-complaint',
    'status-health-housing',
    'legal-assistance',
    'shelter',
    'family-tracing',
  ],
  remittance: ['transfer-cost', 'investment'],
  network: ['policy', 'diaspora-links', 'stakeholder-training'],
} as const satisfies Record<string, ListOf<ReferralForm['service']>>

export type ServiceArea = keyof typeof serviceAreas
export const services: readonly string[] = Object.values(serviceAreas).flat()
