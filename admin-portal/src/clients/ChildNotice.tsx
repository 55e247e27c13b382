import type { Client } from '../api/types'
import { useCode, useT } from '../language/useT'
import { Notice } from '../ui/Notice'
import { mayBeChild } from './childForm'

/** On every room of a child's file, and before anything is agreed to: who can agree. */
export function ChildNotice({ client }: { client: Client }) {
  const t = useT()
  const code = useCode()
  const { child, birthDate, birthYear, age } = client
  const born = {
    birthDate: birthDate ?? '',
    birthYear: birthYear === null ? '' : String(birthYear),
    age: age ? { years: String(age.years), statedOn: age.statedOn } : { years: '', statedOn: '' },
  }
  if (!mayBeChild(born)) return null
  const guardian = child?.guardian
  return (
    <Notice tone="warn" title={t('child.notice')}>
      {child?.situation && <p>{code('childSituation', child.situation)}</p>}
      <p>
        {child
          ? t('child.notice.consents', { who: code('mayConsent', child.consents) })
          : t('child.notice.unknown')}
      </p>
      {guardian && (
        <p>
          {t('child.guardian')}:{' '}
          <bdi>{[guardian.name, guardian.relationship].filter(Boolean).join(', ')}</bdi>{' '}
          {guardian.phone && <span className="ltr">{guardian.phone}</span>}
        </p>
      )}
    </Notice>
  )
}
