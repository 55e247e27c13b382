import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
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
      lazyRouteComponent(() => import('../cases/CasesRoom'), 'CasesRoom'),
    ),
    screen(
      '/clients/$clientId/cases/$caseId',
      lazyRouteComponent(() => import('../cases/CasePage'), 'CasePage'),
    ),
    screen(
      '/clients/$clientId/cases/$caseId/assessments/$assessmentId',
      lazyRouteComponent(() => import('../cases/AssessmentPage'), 'AssessmentPage'),
    ),
    screen(
      '/clients/$clientId/cases/$caseId/career',
      lazyRouteComponent(() => import('../cases/CareerPage'), 'CareerPage'),
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
      lazyRouteComponent(() => import('../cases/CaseloadPage'), 'CaseloadPage'),
    ),
    screen(
      '/note-templates',
      lazyRouteComponent(() => import('../notes/TemplatesPage'), 'TemplatesPage'),
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
      lazyRouteComponent(() => import('../rights/EverythingRoom'), 'EverythingRoom'),
    ),
    screen(
      '/erasures',
      lazyRouteComponent(() => import('../rights/Erasures'), 'Erasures'),
    ),
    screen(
      '/clients/$clientId/family',
      lazyRouteComponent(() => import('../family/FamilyRoom'), 'FamilyRoom'),
    ),
    screen(
      '/clients/$clientId/card',
      lazyRouteComponent(() => import('../clients/PocketCard'), 'PocketCard'),
    ),
    screen(
      '/groups/$groupId',
      lazyRouteComponent(() => import('../family/GroupPage'), 'GroupPage'),
    ),
    screen(
      '/clients/$clientId/team',
      lazyRouteComponent(() => import('../team/CaseTeamRoom'), 'CaseTeamRoom'),
    ),
    screen(
      '/clients/$clientId/documents',
      lazyRouteComponent(() => import('../documents/DocumentsRoom'), 'DocumentsRoom'),
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
      lazyRouteComponent(() => import('../hotline/Hotline'), 'Hotline'),
    ),
    screen(
      '/hotline/lines',
      lazyRouteComponent(() => import('../hotline/Lines'), 'Lines'),
    ),
    screen(
      '/hotline/lines/$lineId',
      lazyRouteComponent(() => import('../hotline/LinePage'), 'LinePage'),
    ),
    screen(
      '/enquiries',
      lazyRouteComponent(() => import('../enquiries/Enquiries'), 'Enquiries'),
    ),
    screen(
      '/enquiries/new',
      lazyRouteComponent(() => import('../enquiries/NotingEnquiry'), 'NotingEnquiry'),
    ),
    screen(
      '/enquiries/ways',
      lazyRouteComponent(() => import('../enquiries/Ways'), 'Ways'),
    ),
    screen(
      '/enquiries/$enquiryId',
      lazyRouteComponent(() => import('../enquiries/EnquiryPage'), 'EnquiryPage'),
    ),
    screen(
      '/enquiries/$enquiryId/log',
      lazyRouteComponent(() => import('../enquiries/LoggingEnquiry'), 'LoggingEnquiry'),
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
      lazyRouteComponent(() => import('../directory/Directory'), 'Directory'),
    ),
    screen(
      '/directory/import',
      lazyRouteComponent(() => import('../directory/Importing'), 'Importing'),
    ),
    screen(
      '/directory/$serviceId',
      lazyRouteComponent(() => import('../directory/ServicePage'), 'ServicePage'),
    ),
    screen(
      '/referrals',
      lazyRouteComponent(() => import('../referrals/Referrals'), 'Referrals'),
    ),
    screen(
      '/referrals/new',
      lazyRouteComponent(() => import('../referrals/Referring'), 'Referring'),
    ),
    screen(
      '/referrals/$referralId',
      lazyRouteComponent(() => import('../referrals/ReferralPage'), 'ReferralPage'),
    ),
    screen(
      '/agreements',
      lazyRouteComponent(() => import('../agreements/Agreements'), 'Agreements'),
    ),
    screen(
      '/staff',
      lazyRouteComponent(() => import('../staff/Staff'), 'Staff'),
    ),
    screen(
      '/settings',
      lazyRouteComponent(() => import('../settings/CentreSettings'), 'CentreSettings'),
    ),
    screen(
      '/audit',
      lazyRouteComponent(() => import('../audit/AuditPage'), 'AuditPage'),
    ),
    screen(
      '/figures',
      lazyRouteComponent(() => import('../figures/FiguresPage'), 'FiguresPage'),
    ),
    screen(
      '/centres',
      lazyRouteComponent(() => import('../onboarding/Centres'), 'Centres'),
    ),
    screen(
      '/centres/onboard',
      lazyRouteComponent(() => import('../onboarding/OnboardingCentre'), 'OnboardingCentre'),
    ),
    screen(
      '/centres/$centreId',
      lazyRouteComponent(() => import('../onboarding/CentrePage'), 'CentrePage'),
    ),
    screen(
      '/regions',
      lazyRouteComponent(() => import('../onboarding/Regions'), 'Regions'),
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
