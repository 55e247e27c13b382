import type { Referral, ReferralStatus } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { Here } from '../shell/Here'
import { fullName } from '../clients/clients'

const tones: Record<ReferralStatus, string> = {
  sent: 'tag warn',
  accepted: 'tag info',
  declined: 'tag bad',
  completed: 'tag good',
}

export function ReferralStatusTag({ referral }: { referral: Referral }) {
  const t = useT()
  const status = referral.status === 'sent' && referral.direction === 'received' ? 'waiting' : referral.status
  return <span className={tones[referral.status]}>{t(`referral.status.${status}`)}</span>
}

export function personOf(referral: Referral): string {
  if (referral.client) return fullName(referral.client.name)
  const identity = referral.shared['identity']
  const name = identity?.['name']
  if (typeof name === 'string') return name
  if (typeof name === 'object' && name !== null) return Object.values(name).filter(Boolean).join(' ')
  return [identity?.['given'], identity?.['family']].filter(Boolean).join(' ')
}

export function ReferralItem({ referral }: { referral: Referral }) {
  const t = useT()
  const code = useCode()
  const { dayOf } = useFormats()
  return (
    <Here to={`/referrals/${referral.id}`} className="item">
      <span className="stack tight">
        <span className="item-title">{personOf(referral) || t('referral.no-name')}</span>
        <span className="muted small">
          {t(referral.direction === 'sent' ? 'referral.to' : 'referral.from', {
            centre: referral.partner.name,
          })}{' '}
          · {code('service', referral.service)} · {dayOf(referral.sentAt)}
        </span>
      </span>
      <ReferralStatusTag referral={referral} />
    </Here>
  )
}
