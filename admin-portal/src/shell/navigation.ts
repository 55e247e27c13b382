import type { MessageKey } from '../language/languages'
import type { IconName } from '../ui/Icon'

export interface Place {
  to: string
  label: MessageKey
  /** Where a phone's bar has no room for the label. */
  short?: MessageKey
  icon: IconName
}

/** The rooms of the portal, each behind the permission that its first request needs, or one of them. */
const places: readonly (Place & { permission: string | string[] | null })[] = [
  { to: '/', label: 'nav.home', icon: 'home', permission: null },
  { to: '/centres', label: 'nav.centres', icon: 'centre', permission: 'centre:onboard' },
  { to: '/regions', label: 'nav.regions', icon: 'region', permission: 'centre:onboard' },
  { to: '/clients', label: 'nav.clients', icon: 'people', permission: 'client:read-summary' },
  { to: '/caseload', label: 'nav.caseload', icon: 'note', permission: 'case:read' },
  { to: '/directory', label: 'nav.directory', icon: 'directory', permission: 'directory:read' },
  { to: '/library', label: 'nav.library', icon: 'book', permission: 'library:read' },
  {
    to: '/referrals',
    label: 'nav.referrals',
    short: 'nav.referrals.short',
    icon: 'referral',
    permission: 'referral:read',
  },
  { to: '/agreements', label: 'nav.agreements', icon: 'handshake', permission: 'agreement:read' },
  {
    to: '/erasures',
    label: 'nav.erasures',
    short: 'nav.erasures.short',
    icon: 'lock',
    permission: 'erasure:confirm',
  },
  { to: '/figures', label: 'nav.figures', icon: 'figures', permission: ['figures:compare', 'figures:own'] },
  {
    to: '/audit',
    label: 'nav.audit',
    short: 'nav.audit.short',
    icon: 'eye',
    permission: 'audit:read',
  },
  { to: '/staff', label: 'nav.staff', icon: 'staff', permission: 'member:invite' },
  { to: '/settings', label: 'nav.settings', icon: 'settings', permission: 'centre:configure' },
]

export function placesFor(can: (permission: string) => boolean): Place[] {
  return places.filter(({ permission }) => permission === null || [permission].flat().some(can))
}

/** A phone's bar holds five; with more, the fifth opens the rest. */
export function onPhone(all: Place[]): { bar: Place[]; more: Place[] } {
  return all.length <= 5 ? { bar: all, more: [] } : { bar: all.slice(0, 4), more: all.slice(4) }
}
