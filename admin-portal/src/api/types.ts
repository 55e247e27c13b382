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

export type ConsentText = Whole<
  With<Schemas['ConsentText'], { purpose: 'store' | 'refer' | 'agency' | 'follow-up' | 'messages' }>
>
export type ConsentForm = Sent<Schemas['ConsentForm']>
export type FieldGroup = NonNullable<Schemas['ConsentForm']['fieldGroups']>[number]
export type Consent = Whole<
  Schemas['ConsentView'],
  | 'recipient'
  | 'recipientName'
  | 'witness'
  | 'givenByName'
  | 'expiresOn'
  | 'withdrawnAt'
  | 'recordedBy'
  | 'paperKeptAt'
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
  | 'restrictedBecause'

export type ContactRules = Whole<Schemas['ContactRules'], 'from' | 'until' | 'say' | 'signAs'>
export type Needs = Whole<Schemas['Needs'], 'interpreter' | 'literacy' | 'counsellor' | 'access'>

export type ChildFacts = Whole<
  With<Schemas['Child'], { guardian: Whole<Schemas['Guardian'], 'relationship' | 'phone'> | null }>,
  'situation' | 'guardian' | 'bestInterests'
>
export type ProtectionRoute = Whole<Schemas['Route']>

/** Words by language tag. */
export type InLanguages = Record<string, string>
export type CodeEntry = Whole<Schemas['Entry']>
export type CodeList = Whole<With<Schemas['CodeList'], { entries: CodeEntry[] }>>
export type ExtraField = Whole<Schemas['ExtraField'], 'listId' | 'least' | 'most'>
export type ClientFigures = Whole<
  With<
    Schemas['ClientFigures'],
    {
      months: Whole<
        With<
          Schemas['MonthOfClients'],
          { clients: Cell; byAnswer: Whole<With<Schemas['AnswerFigure'], { clients: Cell }>, 'code'>[] }
        >
      >[]
    }
  >
>
export type AnswerCounts = Whole<With<Schemas['AnswerCounts'], { items: Whole<Schemas['AnswerCount']>[] }>>

type ClientParts = {
  extra: Record<string, string[]>
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

export type Merge = Whole<With<Schemas['Merge'], { by: Person }>, 'undoneAt'>
export type DuplicateNotice = Whole<With<Schemas['Notice'], { client: NamedClient; other: NamedClient }>>

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
export type OnBehalf = Whole<
  With<Schemas['EnquirerView'], { forClient: NameOfClient | null; byClient: NameOfClient | null }>,
  'forClient' | 'byClient' | 'name' | 'relation' | 'phone'
>
export type GroupSummary = Whole<Schemas['Group']>
export type GroupOfClients = Whole<With<Schemas['GroupView'], { members: NameOfClient[] }>>
export type Area = Whole<Schemas['Area']>
export type DocumentForm = Sent<Schemas['DocumentForm']>
export type DocumentFile = Whole<Schemas['FileView'], 'name'>
export type Mark = Whole<With<Schemas['Mark'], { by: Person }>>
export type ClientDocument = Whole<
  With<
    Schemas['DocumentView'],
    { files: DocumentFile[]; added: Mark; reminded: Mark | null; deleted: Mark | null }
  >,
  | 'number'
  | 'issuingCountry'
  | 'issuer'
  | 'issuedOn'
  | 'expiresOn'
  | 'note'
  | 'replacedBy'
  | 'reminded'
  | 'deleted'
  | 'deletedBecause'
>
export type Expiring = Whole<
  With<Schemas['Expiring'], { client: Whole<With<Schemas['ClientName'], { name: PersonName }>> }>
>

export type VisitForm = Sent<
  With<
    Schemas['VisitForm'],
    { followUp: Sent<Schemas['FollowUp']> | null; notGiven: Sent<Schemas['NotGiven']> | null }
  >
>
/** That a contact was written down: nothing of what was said. */
export type LoggedVisit = Whole<Schemas['Logged'], 'clientId'>
export type Visit = Whole<
  With<
    Schemas['VisitView'],
    {
      notGiven: Whole<Schemas['NotGiven'], 'alternative'> | null
      followUp: Whole<Schemas['FollowUp'], 'note' | 'remindClient'> | null
      followedUp: Whole<With<Schemas['FollowedUp'], { by: Person }>> | null
      loggedBy: Person | null
      additions: Whole<With<Schemas['VisitAddition'], { by: Person }>>[]
    }
  >,
  | 'clientId'
  | 'gender'
  | 'cameBefore'
  | 'reason'
  | 'result'
  | 'notGiven'
  | 'minutes'
  | 'place'
  | 'purpose'
  | 'advice'
  | 'followUp'
  | 'followedUp'
  | 'loggedBy'
>
export interface VisitRecord {
  visit: Visit
  /** The contact before each of its corrections, the latest first. */
  earlier: Visit[]
}
export type UnmetNeed = Whole<Schemas['UnmetNeed']>
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

export type LineText = Whole<Schemas['SpokenText']>
export type Line = Whole<With<Schemas['LineView'], { texts: LineText[] }>, 'hours'>
export type LineForm = Sent<Schemas['LineForm']>
export type Directions = Whole<Schemas['Directions'], 'hours'>
export type CallForm = Sent<With<Schemas['CallForm'], { callBack: Sent<Schemas['CallBack']> | null }>>
export type CallAction = NonNullable<Schemas['CallForm']['action']>

export type EnquiryLine = Whole<
  With<
    Schemas['EnquiryLine'],
    {
      assignee: Person | null
      client: Whole<With<Schemas['ClientName'], { name: PersonName }>> | null
    }
  >,
  'beginning' | 'language' | 'assignee' | 'client'
>
export type SentBy = NonNullable<Schemas['AnswerForm']['sentBy']>
export type Enquiry = Whole<
  With<
    Schemas['EnquiryView'],
    {
      line: EnquiryLine
      contents: Whole<
        With<Schemas['Contents'], { said: Record<string, string> | null }>,
        'from' | 'subject' | 'said'
      > | null
      reaching: { rules: ContactRules | null; note: string | null } | null
      answers: Whole<With<Schemas['EnquiryAnswer'], { by: Person }>>[]
    }
  >,
  'contents' | 'visitId' | 'reaching'
>
export type PublicPages = Whole<
  With<
    Schemas['PublicPagesView'],
    {
      details: Whole<
        With<
          Schemas['PublicDetails'],
          {
            words: Record<
              string,
              Whole<Schemas['PublicWords'], 'about' | 'directions' | 'bring' | 'hoursNote' | 'equality'>
            >
            hours: Whole<Schemas['PublicHours']>[]
          }
        >,
        'phone' | 'email' | 'address'
      >
      equality: Record<string, string>
    }
  >,
  'previewPath'
>
export type PublicPagesForm = Pick<PublicPages, 'open' | 'details'>
export type Hook = Whole<Schemas['HookView'], 'usedAt' | 'secret'>
export type MailServer = Sent<Schemas['MailServer']>
export type MailSettings = Sent<
  With<Schemas['MailSettings'], { imap: MailServer | null; smtp: MailServer | null }>
>
export type Mailbox = Whole<With<Schemas['MailboxView'], { settings: MailSettings }>, 'fetchedAt' | 'problem'>

export type SmsSettings = Sent<Schemas['SmsSettings']>
export type SmsGateway = Whole<
  With<Schemas['SmsGatewayView'], { settings: SmsSettings }>,
  'usedAt' | 'problem'
>
export type Delivery = Whole<Schemas['Delivery'], 'problem'>

export type ClientMessage = Whole<
  With<Schemas['MessageView'], { by: Person | null }>,
  'to' | 'because' | 'settledAt' | 'by'
>
export type UndeliveredMessage = Whole<
  With<Schemas['Undelivered'], { client: Whole<With<Schemas['ClientName'], { name: PersonName }>> }>,
  'because'
>
export type MessageForm = Sent<Schemas['MessageForm']>
export type MessageWay = Whole<Schemas['WayView'], 'from' | 'to' | 'sender'>
export type MessageWays = Whole<
  With<
    Schemas['WaysView'],
    { ways: MessageWay[]; reaching: { rules: ContactRules | null; note: string | null } | null }
  >,
  'signAs' | 'reaching'
>

export type DirectoryService = Whole<
  With<
    Schemas['FoundService'],
    {
      organization: Whole<Schemas['Agency'], 'type'>
      locations: Whole<Schemas['Place'], 'name' | 'address' | 'city' | 'country' | 'latitude' | 'longitude'>[]
      phones: Whole<Schemas['Telephone'], 'description' | 'extension' | 'type'>[]
      highlight: Whole<Schemas['Highlight'], 'name' | 'description'> | null
      hours: OpenHours[]
    }
  >,
  | 'description'
  | 'url'
  | 'centreId'
  | 'assuredOn'
  | 'assuredBy'
  | 'dueOn'
  | 'steward'
  | 'email'
  | 'eligibility'
  | 'fees'
  | 'application'
  | 'hoursNote'
  | 'timeZone'
  | 'distanceKm'
  | 'highlight'
>
export type OpenHours = Whole<Schemas['Hours']>
export type Telephone = Whole<Schemas['Phone'], 'description' | 'extension' | 'type'>
export type Whereabouts = Whole<
  Schemas['Whereabouts'],
  | 'id'
  | 'name'
  | 'address1'
  | 'address2'
  | 'postalCode'
  | 'city'
  | 'stateProvince'
  | 'country'
  | 'latitude'
  | 'longitude'
>
export type ServiceFacts = Whole<
  With<
    Schemas['ServiceFacts'],
    { phones: Telephone[]; agencyPhones: Telephone[]; hours: OpenHours[]; places: Whereabouts[] }
  >,
  | 'alternateName'
  | 'description'
  | 'url'
  | 'email'
  | 'eligibility'
  | 'fees'
  | 'application'
  | 'hoursNote'
  | 'agencyWebsite'
  | 'agencyEmail'
>
export type KnownFacts = Whole<With<Schemas['FactsAnswer'], { facts: ServiceFacts }>, 'steward'>
export type FactChange = { fact: keyof ServiceFacts; from: unknown; to: unknown }
export type DirectoryChange = Whole<
  With<
    Schemas['ChangeAnswer'],
    { changes: FactChange[]; status: 'proposed' | 'accepted' | 'rejected' | 'withdrawn' }
  >,
  'proposer' | 'note' | 'accepted' | 'means' | 'dueOn' | 'because' | 'decider' | 'decidedBy' | 'decidedAt'
>
export type Means = NonNullable<Schemas['CheckForm']['means']>
export type KeptEntry = Whole<Schemas['Kept'], 'assuredOn'>
export type Keeping = Whole<With<Schemas['KeepingAnswer'], { items: KeptEntry[] }>, 'next'>
export type TableAnswer = Whole<
  With<
    Schemas['TableAnswer'],
    { faults: Whole<Schemas['TableFault']>[]; remarks: Whole<Schemas['TableFault']>[] }
  >
>
export type AgencyAgreement = Whole<Schemas['AgencyAgreementView'], 'validUntil' | 'contact' | 'endedOn'>
export type Reliability = Whole<
  Schemas['Reliability'],
  'acceptedPercent' | 'answeredPercent' | 'medianDays' | 'lastAnswered'
>
export type Orphan = Whole<Schemas['Orphan']>
export type DirectoryPage = Page<DirectoryService> & {
  total: number
  /** True when the search engine is away and the answer is a simpler one. */
  reduced: boolean
  facets: Facets
  /** Where there was no line: how much this device has kept, and when the newest of it was seen. */
  kept?: { count: number; newest: number }
}
/** How many there are of each value, by the field. */
export type Facets = Partial<
  Record<'country' | 'language' | 'service_type' | 'organization_type', Record<string, number>>
>
export type Imported = Whole<With<Schemas['ImportAnswer'], { errors: Whole<Schemas['Remark']>[] }>>

export type ImportColumn = Whole<
  With<Schemas['SheetColumn'], { values: Record<string, number> | null }>,
  'values'
>
export type ImportField = Whole<Schemas['FactField']>
export type ImportBasis = Whole<Schemas['PaperBasis'], 'givenOn' | 'givenOnColumn'>
export type ImportPlan = Whole<
  With<
    Schemas['ImportPlan'],
    {
      columns: Whole<Schemas['MappedColumn']>[]
      constants: Record<string, string>
      basis: ImportBasis | null
    }
  >,
  'country' | 'basis'
>
export type ImportContents = {
  sheet: Whole<With<Schemas['Spreadsheet'], { columns: ImportColumn[] }>, 'encoding' | 'separator'>
  plan: ImportPlan
  fields: ImportField[]
}
export type ClientImport = Whole<
  With<Schemas['ImportView'], { contents: ImportContents | null }>,
  'finishedAt' | 'contents'
>
export type ImportFinding = Whole<
  With<
    Schemas['RowFinding'],
    {
      said: Whole<
        With<Schemas['RowSaid'], { faults: Whole<Schemas['RowFault'], 'column'>[] }>,
        'otherRow' | 'number' | 'name'
      >
    }
  >,
  'client' | 'choice'
>

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
export type ReferralProspect = Whole<Schemas['ReferralProspect']>
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
export type StepTaken = Whole<With<Schemas['StepTaken'], { by: Person }>, 'outcome' | 'note'>
export type Case = Whole<
  With<Schemas['CaseView'], { openedBy: Person; history: StepTaken[] }>,
  'purpose' | 'destination' | 'outcome' | 'outcomePurpose' | 'reviewOn'
>
export type CaseForm = Sent<Schemas['CaseForm']>
export type Step = Case['step']
export type Question = Whole<With<Schemas['QuestionView'], { options: Whole<Schemas['AnswerOption']>[] }>>
export type QuestionSet = Whole<With<Schemas['QuestionSetView'], { questions: Question[] }>>
export type Answers = Record<string, string[]>
export type Assessment = Whole<
  With<Schemas['AssessmentView'], { startedBy: Person; completedBy: Person | null; answers: Answers }>,
  'completedAt' | 'completedBy'
>
export type PlannedAction = Whole<
  With<Schemas['ActionView'], { colleague: Person | null; doneBy: Person | null }>,
  'colleague' | 'dueOn' | 'doneAt' | 'doneBy'
>
export type Goal = Whole<With<Schemas['GoalView'], { setBy: Person; actions: PlannedAction[] }>, 'byWhen'>
export type Review = Whole<With<Schemas['ReviewView'], { by: Person }>, 'findings' | 'nextOn'>
export type Qualification = Whole<
  Schemas['QualificationView'],
  'occupation' | 'authority' | 'note' | 'expectedOn'
>
export type SignOff = Whole<
  With<Schemas['SignOffView'], { askedBy: Person; answeredBy: Person | null }>,
  'remark' | 'answeredAt' | 'answeredBy'
>
export type Plan = Whole<
  With<
    Schemas['PlanView'],
    { goals: Goal[]; reviews: Review[]; qualifications: Qualification[]; signOffs: SignOff[] }
  >
>
export type CareerPlan = Whole<Schemas['CareerPlan'], keyof Schemas['CareerPlan']>
export type AttachedDocument = Whole<Schemas['NamedDocument']>
export type Note = Whole<
  With<
    Schemas['NoteView'],
    {
      writtenBy: Person
      attachments: AttachedDocument[]
      amendments: Whole<With<Schemas['AmendmentView'], { by: Person }>>[]
    }
  >,
  'caseId' | 'signedAt'
>
export type NoteTemplate = Whole<Schemas['TemplateView']>
export type TimelineEntry = Whole<
  With<Schemas['TimelineEntry'], { by: Person | null }>,
  'text' | 'by' | 'link'
>
export type Timeline = Page<TimelineEntry> & { kinds: string[] }
export type Task = Whole<
  With<
    Schemas['TaskView'],
    { client: NamedClient | null; assignee: Person; setBy: Person; doneBy: Person | null }
  >,
  'client' | 'dueOn' | 'doneAt' | 'doneBy'
>
export type CaseOnHand = Whole<
  With<Schemas['CaseOnHand'], { client: NamedClient; lead: Person | null }>,
  'lead' | 'nextOn'
>
export type DayItem = Whole<With<Schemas['DayItem'], { client: NamedClient }>, 'caseId' | 'wording' | 'on'>
export type MyDay = Record<'actions' | 'reviews' | 'drafts' | 'signOffs', DayItem[]>
export type OutcomeCell = Whole<Schemas['OutcomeCell']>

export type Cell = Whole<Schemas['Cell'], 'count'>

export type LicenceStatus = Schemas['RecruiterLicence']['status']
export type FeeKind = Schemas['RecruiterFees']['kind']
export type ComplaintKind = Schemas['RecruiterComplaintForm']['kind']
export type RecruiterForm = Sent<
  With<
    Schemas['RecruiterForm'],
    {
      licence: Sent<Schemas['RecruiterLicence']>
      fees: Sent<Schemas['RecruiterFees']>
      sanctions: Sent<Schemas['RecruiterSanction']>[]
    }
  >
>
export type Sanction = Whole<Schemas['RecruiterSanction'], 'liftedOn'>
export type RecruiterSummary = Whole<Schemas['RecruiterSummary'], 'validUntil' | 'verifiedOn'>
export type ComplaintCount = Whole<
  With<
    Schemas['RecruiterStateCount'],
    { total: Cell; kinds: Whole<With<Schemas['RecruiterKindCount'], { complaints: Cell }>>[] }
  >
>
export type RecruiterReply = Whole<
  With<Schemas['RecruiterReply'], { receivedBy: Whole<Schemas['RecruiterCentre']> }>
>
export type Recruiter = Whole<
  With<
    Schemas['RecruiterView'],
    {
      licence: Whole<
        Schemas['RecruiterLicence'],
        'number' | 'authority' | 'validFrom' | 'validUntil' | 'checkUrl'
      >
      fees: Whole<Schemas['RecruiterFees'], 'amount' | 'currency' | 'description'>
      sanctions: Sanction[]
      keeper: Whole<Schemas['RecruiterCentre']>
      check: Whole<With<Schemas['RecruiterCheck'], { by: Whole<Schemas['RecruiterCentre']> }>> | null
      complaints: { threshold: number; alleged: ComplaintCount; upheld: ComplaintCount }
      replies: RecruiterReply[]
    }
  >,
  'check'
>
/** A complaint that this centre itself has recorded. */
export type OwnComplaint = Whole<Schemas['RecruiterComplaint']>

export type SheetKind = Schemas['SheetFacts']['kind']
export type Audience = Schemas['SheetFacts']['audiences'][number]
export type MigrationPhase = Schemas['SheetFacts']['phases'][number]
export type BlockKind = Schemas['Block']['kind']
export type BlockSource = Whole<Schemas['Source']>
export type Block = Whole<With<Schemas['Block'], { source: BlockSource | null }>, 'source'>
export type SheetFacts = Whole<Schemas['SheetFacts']>
export type SheetListing = Whole<Schemas['SheetListing']>
export type Verified = Whole<Schemas['Verified']>
export type ReadBlock = Whole<
  With<Schemas['ReadBlock'], { source: BlockSource | null; verified: Verified | null }>,
  'outdated' | 'source' | 'verified'
>
export type SheetRecording = Whole<Schemas['Recording']>
export type SheetReading = Whole<
  With<
    Schemas['SheetReading'],
    {
      blocks: ReadBlock[]
      recordings: SheetRecording[]
      local: Whole<Schemas['LocalWords']> | null
    }
  >,
  'local'
>
/** A source that is not as it was when somebody last compared it. */
export type SourceTrouble = Whole<Schemas['SourceTrouble'], 'movedTo' | 'since'> & {
  status: 'moved' | 'changed' | 'gone' | 'refused'
}
export type Sheet = Whole<
  With<Schemas['SheetView'], { facts: SheetFacts; reading: SheetReading | null; sources: SourceTrouble[] }>,
  'reading' | 'scheduled' | 'scheduledFor'
>
export type SheetForm = Schemas['SheetForm']
export type DraftBlock = Whole<
  With<Schemas['DraftBlock'], { source: BlockSource | null; verified: Verified | null }>,
  'source' | 'verified'
>
export type SheetDraft = Whole<
  With<Schemas['DraftView'], { facts: SheetFacts; blocks: DraftBlock[] }>,
  'returnedBecause'
>
export type SheetVersion = Whole<Schemas['VersionView']>
export type ChangedWords = Whole<Schemas['ChangedWords']>
export type BlockChange = Whole<
  With<
    Schemas['BlockChange'],
    { words: ChangedWords[]; source: BlockSource | null; sourceBefore: BlockSource | null }
  >,
  'source' | 'sourceBefore'
>
export type SheetComparison = Whole<With<Schemas['SheetComparison'], { blocks: BlockChange[] }>>
export type SheetAdaptation = Whole<
  With<Schemas['AdaptationView'], { words: Record<string, Whole<Schemas['AddedWords']>> }>
>
export type Correction = Whole<
  Schemas['CorrectionView'],
  'block' | 'statement' | 'sourceUrl' | 'saidBy' | 'answer' | 'decidedBy' | 'decidedAt'
>
export type CorrectionList = { toDecide: Correction[]; said: Correction[] }
export type LanguageSummary = Whole<Schemas['LanguageSummary']>
export type BlockToTranslate = Whole<
  With<Schemas['BlockToTranslate'], { changes: ChangedWords[] }>,
  'lines' | 'before' | 'writtenBy' | 'writtenAt'
>
export type SheetToTranslate = Whole<With<Schemas['SheetToTranslate'], { blocks: BlockToTranslate[] }>>
export type FollowedCountry = Whole<Schemas['Followed'], 'responsible' | 'responsibleName'>
export type LibraryNews = Whole<Schemas['News']>
export type LibraryWork = Whole<
  With<
    Schemas['LibraryWork'],
    {
      drafts: Whole<Schemas['OpenDraft']>[]
      statements: Whole<Schemas['DueSheet'], 'earliest'>[]
      translations: Whole<Schemas['DueTranslation']>[]
      sources: Whole<With<Schemas['SourceToLookAt'], { trouble: SourceTrouble }>>[]
    }
  >
>
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

export type AuditEntry = Whole<Schemas['AuditView'], 'personId' | 'number' | 'position'>
export type AuditChoices = Whole<With<Schemas['AuditChoices'], { people: Person[] }>>
export type LogCheck = Whole<
  Schemas['Verification'],
  'sealedUntil' | 'fault' | 'position' | 'until' | 'entryId' | 'at'
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
