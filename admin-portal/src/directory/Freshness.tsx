import type { DirectoryService } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { Notice } from '../ui/Notice'

/** What nobody has made sure of in time says so before it says anything else. */
export function StaleNotice({ service }: { service: DirectoryService }) {
  const t = useT()
  const { date } = useFormats()
  if (!service.stale) return null
  return (
    <Notice
      tone="warn"
      title={
        service.assuredOn ? t('directory.stale', { on: date(service.assuredOn) }) : t('directory.stale.never')
      }
    >
      {service.dueOn && <p>{t('directory.stale.text', { due: date(service.dueOn) })}</p>}
    </Notice>
  )
}
