import { codes } from '../api/codes'
import type { EnquiryLine } from '../api/types'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Icon, type IconName } from '../ui/Icon'

export const kindIcons: Record<EnquiryLine['kind'], IconName> = {
  message: 'note',
  appointment: 'person',
  'call-back': 'phone',
  feedback: 'info',
  complaint: 'warning',
  withdrawal: 'lock',
}

/** One kind of what came in, or all. Who may not answer complaints is not offered to look for them. */
export function KindFilter({ kind, done }: { kind: string; done: boolean }) {
  const t = useT()
  const code = useCode()
  const { can } = useSession()
  const kinds = codes.enquiryKind.filter(one => one !== 'complaint' || can('complaint:answer'))
  const search = (one: string | null) => ({ ...(done ? { done: 'yes' } : {}), ...(one ? { kind: one } : {}) })
  return (
    <nav className="row" aria-label={t('enquiries.kind')}>
      <Here to="/enquiries" search={search(null)} className={kind ? 'button quiet' : 'button'}>
        {t('enquiries.every-kind')}
      </Here>
      {kinds.map(one => (
        <Here
          key={one}
          to="/enquiries"
          search={search(one)}
          className={kind === one ? 'button' : 'button quiet'}
        >
          <Icon name={kindIcons[one]} size={18} />
          {code('enquiryKind', one)}
        </Here>
      ))}
    </nav>
  )
}
