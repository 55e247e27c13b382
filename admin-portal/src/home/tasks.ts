import type { MessageKey } from '../language/languages'
import type { IconName } from '../ui/Icon'

interface Task {
  to: string
  label: MessageKey
  about: MessageKey
  icon: IconName
}

const tasks: readonly (Task & { permission: string })[] = [
  {
    permission: 'client:register',
    to: '/clients/register',
    label: 'register.title',
    about: 'task.register',
    icon: 'plus',
  },
  {
    permission: 'visit:log',
    to: '/anonymous/log',
    label: 'anonymous.log',
    about: 'anonymous.about',
    icon: 'note',
  },
  {
    permission: 'hotline:answer',
    to: '/hotline',
    label: 'hotline.title',
    about: 'task.hotline',
    icon: 'phone',
  },
  {
    permission: 'enquiry:answer',
    to: '/enquiries',
    label: 'enquiries.title',
    about: 'task.enquiries',
    icon: 'outbox',
  },
  {
    permission: 'client:read-summary',
    to: '/clients',
    label: 'task.find',
    about: 'task.find.about',
    icon: 'search',
  },
  {
    permission: 'centre:onboard',
    to: '/centres',
    label: 'nav.centres',
    about: 'task.centres',
    icon: 'centre',
  },
  {
    permission: 'centre:onboard',
    to: '/centres/onboard',
    label: 'onboard.title',
    about: 'task.onboard',
    icon: 'plus',
  },
  {
    permission: 'centre:onboard',
    to: '/regions',
    label: 'nav.regions',
    about: 'task.regions',
    icon: 'region',
  },
  {
    permission: 'figures:compare',
    to: '/figures',
    label: 'nav.figures',
    about: 'task.figures',
    icon: 'figures',
  },
  {
    permission: 'figures:own',
    to: '/unmet-needs',
    label: 'unmet.title',
    about: 'task.unmet',
    icon: 'figures',
  },
  {
    permission: 'directory:read',
    to: '/directory',
    label: 'nav.directory',
    about: 'task.directory',
    icon: 'directory',
  },
  {
    permission: 'directory:assign',
    to: '/directory/orphans',
    label: 'nav.orphans',
    about: 'task.orphans',
    icon: 'directory',
  },
  {
    permission: 'directory:steward',
    to: '/directory/import',
    label: 'import.title',
    about: 'task.import',
    icon: 'note',
  },
  {
    permission: 'referral:read',
    to: '/referrals',
    label: 'nav.referrals',
    about: 'task.referrals',
    icon: 'referral',
  },
  {
    permission: 'agreement:manage',
    to: '/agreements',
    label: 'nav.agreements',
    about: 'task.agreements',
    icon: 'handshake',
  },
  { permission: 'audit:read', to: '/audit', label: 'nav.audit', about: 'task.audit', icon: 'eye' },
  { permission: 'member:invite', to: '/staff', label: 'nav.staff', about: 'task.staff', icon: 'staff' },
]

export function tasksFor(can: (permission: string) => boolean): Task[] {
  return tasks.filter(task => can(task.permission))
}
