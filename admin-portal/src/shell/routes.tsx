import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { auditWords } from '../audit/words'
import { casesWords } from '../cases/words'
import { countriesWords } from '../countries/words'
import { directoryWords } from '../directory/words'
import { hotlineWords } from '../hotline/words'
import { enquiriesWords } from '../enquiries/words'
import { libraryWords } from '../library/words'
import { messagesWords } from '../messages/words'
import { onboardingWords } from '../onboarding/words'
import { recruitersWords } from '../recruiters/words'
import { referralWords } from '../referrals/words'
import { rightsWords } from '../rights/words'
import { figuresWords } from '../figures/words'
import { settingsWords } from '../settings/words'
import { ownSettingsWords } from '../ownSettings/words'
import { agreementsWords } from '../agreements/words'
import { fieldsWords } from '../fields/words'
import { familyWords } from '../family/words'
import { samePersonWords } from '../samePerson/words'
import { translationsWords } from '../translations/words'
import { websiteWords } from '../website/words'
import { withWords } from '../language/RoomWords'
import { Chooser } from './Chooser'
import { NotHere, NotHereAtAll } from './NotHere'
import { OrganisationFrame } from './OrganisationFrame'
import { ScreenFailed } from './ScreenFailed'

const root = createRootRoute({ notFoundComponent: NotHereAtAll })
const chooser = createRoute({ getParentRoute: () => root, path: '/', component: Chooser })
const organisation = createRoute({
  getParentRoute: () => root,
  path: '/o/$slug',
  component: OrganisationFrame,
})

const screen = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => organisation, path, component })

const routeTree = root.addChildren([
  chooser,
  organisation.addChildren([
    screen(
      '/',
      lazyRouteComponent(() => import('../home/Home'), 'Home'),
    ),
    screen(
      '/outbox',
      lazyRouteComponent(() => import('../offline/Outbox'), 'Outbox'),
    ),
    screen(
      '/clients',
      lazyRouteComponent(() => import('../clients/Clients'), 'Clients'),
    ),
    screen(
      '/clients/register',
      lazyRouteComponent(() => import('../clients/RegisteringClient'), 'RegisteringClient'),
    ),
    screen(
      '/clients/import',
      lazyRouteComponent(() => import('../imports/ImportPage'), 'ImportPage'),
    ),
    screen(
      '/clients/$clientId',
      lazyRouteComponent(() => import('../clients/ClientPage'), 'ClientPage'),
    ),
    screen(
      '/clients/$clientId/cases',
      withWords(
        lazyRouteComponent(() => import('../cases/CasesRoom'), 'CasesRoom'),
        casesWords,
      ),
    ),
    screen(
      '/clients/$clientId/cases/$caseId',
      withWords(
        lazyRouteComponent(() => import('../cases/CasePage'), 'CasePage'),
        casesWords,
      ),
    ),
    screen(
      '/clients/$clientId/cases/$caseId/assessments/$assessmentId',
      withWords(
        lazyRouteComponent(() => import('../cases/AssessmentPage'), 'AssessmentPage'),
        casesWords,
      ),
    ),
    screen(
      '/clients/$clientId/cases/$caseId/career',
      withWords(
        lazyRouteComponent(() => import('../cases/CareerPage'), 'CareerPage'),
        casesWords,
      ),
    ),
    screen(
      '/clients/$clientId/notes',
      lazyRouteComponent(() => import('../notes/NotesRoom'), 'NotesRoom'),
    ),
    screen(
      '/clients/$clientId/timeline',
      lazyRouteComponent(() => import('../timeline/TimelineRoom'), 'TimelineRoom'),
    ),
    screen(
      '/caseload',
      withWords(
        lazyRouteComponent(() => import('../cases/CaseloadPage'), 'CaseloadPage'),
        casesWords,
      ),
    ),
    screen(
      '/note-templates',
      lazyRouteComponent(() => import('../notes/TemplatesPage'), 'TemplatesPage'),
    ),
    screen(
      '/answers/$fieldId',
      withWords(
        lazyRouteComponent(() => import('../fields/AnsweredPage'), 'AnsweredPage'),
        fieldsWords,
      ),
    ),
    screen(
      '/clients/$clientId/edit',
      lazyRouteComponent(() => import('../clients/EditingClient'), 'EditingClient'),
    ),
    screen(
      '/clients/$clientId/disclosures',
      lazyRouteComponent(() => import('../disclosures/DisclosuresRoom'), 'DisclosuresRoom'),
    ),
    screen(
      '/disclosures/$disclosureId',
      lazyRouteComponent(() => import('../disclosures/DisclosurePage'), 'DisclosurePage'),
    ),
    screen(
      '/clients/$clientId/everything',
      withWords(
        lazyRouteComponent(() => import('../rights/EverythingRoom'), 'EverythingRoom'),
        rightsWords,
      ),
    ),
    screen(
      '/erasures',
      withWords(
        lazyRouteComponent(() => import('../rights/Erasures'), 'Erasures'),
        rightsWords,
      ),
    ),
    screen(
      '/clients/$clientId/family',
      withWords(
        lazyRouteComponent(() => import('../family/FamilyRoom'), 'FamilyRoom'),
        familyWords,
      ),
    ),
    screen(
      '/clients/$clientId/card',
      lazyRouteComponent(() => import('../clients/PocketCard'), 'PocketCard'),
    ),
    screen(
      '/groups/$groupId',
      withWords(
        lazyRouteComponent(() => import('../family/GroupPage'), 'GroupPage'),
        familyWords,
      ),
    ),
    screen(
      '/clients/$clientId/team',
      lazyRouteComponent(() => import('../team/CaseTeamRoom'), 'CaseTeamRoom'),
    ),
    screen(
      '/clients/$clientId/messages',
      withWords(
        lazyRouteComponent(() => import('../messages/MessagesRoom'), 'MessagesRoom'),
        messagesWords,
      ),
    ),
    screen(
      '/clients/$clientId/documents',
      lazyRouteComponent(() => import('../documents/DocumentsRoom'), 'DocumentsRoom'),
    ),
    screen(
      '/clients/$clientId/same-person',
      withWords(
        lazyRouteComponent(() => import('../samePerson/SamePerson'), 'SamePerson'),
        samePersonWords,
      ),
    ),
    screen(
      '/emergency-access',
      lazyRouteComponent(() => import('../team/TakingEmergencyAccess'), 'TakingEmergencyAccess'),
    ),
    screen(
      '/clients/$clientId/log-visit',
      lazyRouteComponent(() => import('../visits/LoggingVisit'), 'LoggingVisit'),
    ),
    screen(
      '/visits/$visitId',
      lazyRouteComponent(() => import('../visits/ContactPage'), 'ContactPage'),
    ),
    screen(
      '/visits/$visitId/correct',
      lazyRouteComponent(() => import('../visits/CorrectingVisit'), 'CorrectingVisit'),
    ),
    screen(
      '/hotline',
      withWords(
        lazyRouteComponent(() => import('../hotline/Hotline'), 'Hotline'),
        hotlineWords,
      ),
    ),
    screen(
      '/hotline/lines',
      withWords(
        lazyRouteComponent(() => import('../hotline/Lines'), 'Lines'),
        hotlineWords,
      ),
    ),
    screen(
      '/hotline/lines/$lineId',
      withWords(
        lazyRouteComponent(() => import('../hotline/LinePage'), 'LinePage'),
        hotlineWords,
      ),
    ),
    screen(
      '/enquiries',
      withWords(
        lazyRouteComponent(() => import('../enquiries/Enquiries'), 'Enquiries'),
        enquiriesWords,
      ),
    ),
    screen(
      '/enquiries/new',
      withWords(
        lazyRouteComponent(() => import('../enquiries/NotingEnquiry'), 'NotingEnquiry'),
        enquiriesWords,
      ),
    ),
    screen(
      '/enquiries/ways',
      withWords(
        lazyRouteComponent(() => import('../enquiries/Ways'), 'Ways'),
        enquiriesWords,
      ),
    ),
    screen(
      '/enquiries/$enquiryId',
      withWords(
        lazyRouteComponent(() => import('../enquiries/EnquiryPage'), 'EnquiryPage'),
        enquiriesWords,
      ),
    ),
    screen(
      '/enquiries/$enquiryId/log',
      withWords(
        lazyRouteComponent(() => import('../enquiries/LoggingEnquiry'), 'LoggingEnquiry'),
        enquiriesWords,
      ),
    ),
    screen(
      '/unmet-needs',
      lazyRouteComponent(() => import('../visits/UnmetNeeds'), 'UnmetNeeds'),
    ),
    screen(
      '/anonymous',
      lazyRouteComponent(() => import('../visits/AnonymousVisits'), 'AnonymousVisits'),
    ),
    screen(
      '/anonymous/log',
      lazyRouteComponent(() => import('../visits/LoggingAnonymously'), 'LoggingAnonymously'),
    ),
    screen(
      '/directory',
      withWords(
        lazyRouteComponent(() => import('../directory/Directory'), 'Directory'),
        directoryWords,
      ),
    ),
    screen(
      '/directory/import',
      withWords(
        lazyRouteComponent(() => import('../directory/Importing'), 'Importing'),
        directoryWords,
      ),
    ),
    screen(
      '/directory/keeping',
      withWords(
        lazyRouteComponent(() => import('../directory/Keeping'), 'Keeping'),
        directoryWords,
      ),
    ),
    screen(
      '/directory/add',
      withWords(
        lazyRouteComponent(() => import('../directory/AddingAgency'), 'AddingAgency'),
        directoryWords,
      ),
    ),
    screen(
      '/directory/shelters',
      withWords(
        lazyRouteComponent(() => import('../directory/Shelters'), 'Shelters'),
        directoryWords,
      ),
    ),
    screen(
      '/directory/orphans',
      withWords(
        lazyRouteComponent(() => import('../directory/Orphans'), 'Orphans'),
        directoryWords,
      ),
    ),
    screen(
      '/directory/$serviceId',
      withWords(
        lazyRouteComponent(() => import('../directory/ServicePage'), 'ServicePage'),
        directoryWords,
      ),
    ),
    screen(
      '/directory/$serviceId/edit',
      withWords(
        lazyRouteComponent(() => import('../directory/EditingService'), 'EditingService'),
        directoryWords,
      ),
    ),
    screen(
      '/recruiters',
      withWords(
        lazyRouteComponent(() => import('../recruiters/Recruiters'), 'Recruiters'),
        recruitersWords,
      ),
    ),
    screen(
      '/recruiters/new',
      withWords(
        lazyRouteComponent(() => import('../recruiters/EnteringRecruiter'), 'EnteringRecruiter'),
        recruitersWords,
      ),
    ),
    screen(
      '/recruiters/$recruiterId',
      withWords(
        lazyRouteComponent(() => import('../recruiters/RecruiterPage'), 'RecruiterPage'),
        recruitersWords,
      ),
    ),
    screen(
      '/recruiters/$recruiterId/edit',
      withWords(
        lazyRouteComponent(() => import('../recruiters/EnteringRecruiter'), 'EnteringRecruiter'),
        recruitersWords,
      ),
    ),
    screen(
      '/library',
      withWords(
        lazyRouteComponent(() => import('../library/Library'), 'Library'),
        libraryWords,
      ),
    ),
    screen(
      '/library/new',
      withWords(
        lazyRouteComponent(() => import('../library/BeginningSheet'), 'BeginningSheet'),
        libraryWords,
      ),
    ),
    screen(
      '/library/corrections',
      withWords(
        lazyRouteComponent(() => import('../library/CorrectionsPage'), 'CorrectionsPage'),
        libraryWords,
      ),
    ),
    screen(
      '/library/$sheetId',
      withWords(
        lazyRouteComponent(() => import('../library/SheetPage'), 'SheetPage'),
        libraryWords,
      ),
    ),
    screen(
      '/library/$sheetId/draft',
      withWords(
        lazyRouteComponent(() => import('../library/EditingSheet'), 'EditingSheet'),
        libraryWords,
      ),
    ),
    screen(
      '/library/$sheetId/versions',
      withWords(
        lazyRouteComponent(() => import('../library/Versions'), 'Versions'),
        libraryWords,
      ),
    ),
    screen(
      '/library/$sheetId/adaptation',
      withWords(
        lazyRouteComponent(() => import('../library/Adapting'), 'Adapting'),
        libraryWords,
      ),
    ),
    screen(
      '/library/countries',
      withWords(
        lazyRouteComponent(() => import('../countries/Countries'), 'Countries'),
        countriesWords,
      ),
    ),
    screen(
      '/library/news',
      withWords(
        lazyRouteComponent(() => import('../countries/News'), 'News'),
        countriesWords,
      ),
    ),
    screen(
      '/library/$sheetId/languages',
      withWords(
        lazyRouteComponent(() => import('../translations/SheetLanguages'), 'SheetLanguages'),
        translationsWords,
      ),
    ),
    screen(
      '/library/$sheetId/languages/$language',
      withWords(
        lazyRouteComponent(() => import('../translations/Translating'), 'Translating'),
        translationsWords,
      ),
    ),
    screen(
      '/referrals',
      withWords(
        lazyRouteComponent(() => import('../referrals/Referrals'), 'Referrals'),
        referralWords,
      ),
    ),
    screen(
      '/referrals/new',
      withWords(
        lazyRouteComponent(() => import('../referrals/Referring'), 'Referring'),
        referralWords,
      ),
    ),
    screen(
      '/referrals/$referralId',
      withWords(
        lazyRouteComponent(() => import('../referrals/ReferralPage'), 'ReferralPage'),
        referralWords,
      ),
    ),
    screen(
      '/agreements',
      withWords(
        lazyRouteComponent(() => import('../agreements/Agreements'), 'Agreements'),
        agreementsWords,
      ),
    ),
    screen(
      '/staff',
      lazyRouteComponent(() => import('../staff/Staff'), 'Staff'),
    ),
    screen(
      '/settings',
      withWords(
        lazyRouteComponent(() => import('../settings/CentreSettings'), 'CentreSettings'),
        settingsWords,
      ),
    ),
    screen(
      '/settings/public-pages',
      withWords(
        lazyRouteComponent(() => import('../website/PublicPagesRoom'), 'PublicPagesRoom'),
        websiteWords,
      ),
    ),
    screen(
      '/own-settings',
      withWords(
        lazyRouteComponent(() => import('../ownSettings/OwnSettings'), 'OwnSettings'),
        ownSettingsWords,
      ),
    ),
    screen(
      '/audit',
      withWords(
        lazyRouteComponent(() => import('../audit/AuditPage'), 'AuditPage'),
        auditWords,
      ),
    ),
    screen(
      '/figures',
      withWords(
        lazyRouteComponent(() => import('../figures/FiguresPage'), 'FiguresPage'),
        figuresWords,
      ),
    ),
    screen(
      '/centres',
      withWords(
        lazyRouteComponent(() => import('../onboarding/Centres'), 'Centres'),
        onboardingWords,
      ),
    ),
    screen(
      '/centres/onboard',
      withWords(
        lazyRouteComponent(() => import('../onboarding/OnboardingCentre'), 'OnboardingCentre'),
        onboardingWords,
      ),
    ),
    screen(
      '/centres/$centreId',
      withWords(
        lazyRouteComponent(() => import('../onboarding/CentrePage'), 'CentrePage'),
        onboardingWords,
      ),
    ),
    screen(
      '/regions',
      withWords(
        lazyRouteComponent(() => import('../onboarding/Regions'), 'Regions'),
        onboardingWords,
      ),
    ),
  ]),
])

/** Addresses stay readable: "?q=maria", never JSON. */
const parseSearch = (text: string) => Object.fromEntries(new URLSearchParams(text))
const stringifySearch = (search: Record<string, unknown>) => {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') words.set(name, value)
  }
  const text = words.toString()
  return text ? `?${text}` : ''
}

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ScreenFailed,
  defaultNotFoundComponent: NotHere,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface HistoryState {
    /** The client that a list has just shown, for those who may not open a client's page. */
    client?: { id: string; label: string }
    /** Said once, on the screen that an action leads to. */
    done?: string
  }
}
