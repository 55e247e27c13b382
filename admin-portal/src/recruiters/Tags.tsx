import type { LicenceStatus } from '../api/types'
import { useT } from '../language/useT'

const tones: Record<LicenceStatus, string> = {
  licensed: 'tag good',
  expired: 'tag warn',
  suspended: 'tag bad',
  revoked: 'tag bad',
  'never-licensed': 'tag bad',
  unknown: 'tag',
}

/** What an adviser must see first: the licence, a sanction that holds, and whether anybody has looked lately. */
export function RecruiterTags(props: { status: LicenceStatus; sanctioned: boolean; stale: boolean }) {
  const t = useT()
  return (
    <>
      <span className={tones[props.status]}>{t(`recruiter.status.${props.status}`)}</span>
      {props.sanctioned && <span className="tag bad">{t('recruiter.sanctioned')}</span>}
      {props.stale && <span className="tag warn">{t('recruiter.stale')}</span>}
    </>
  )
}
