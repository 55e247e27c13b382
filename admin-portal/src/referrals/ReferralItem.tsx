import type { Referral, ReferralStatus } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { Here } from '../shell/Here'
import { fullName } from '../clients/clients'
import { Icon } from '../ui/Icon'

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

export function RestrictedTag() {
  const t = useT()
  return (
    <span className="tag bad">
      <Icon name="lock" size={16} /> {t('client.restricted')}
    </span>
  )
}

/** The client's name, where this centre knows it or was told it. */
export function personOf(referral: Referral): string {
  if (referral.client) return fullName(referral.client.name)
  const { given, family } = referral.shared.identity ?? {}
  return [given, family].filter(Boolean).join(' ')
}

export function ReferralItem({ referral, byService = false }: { referral: Referral; byService?: boolean }) {
  const t = useT()
  const code = useCode()
  const { dayOf } = useFormats()
  const service = code('service', referral.service)
  return (
    <Here to={`/referrals/${referral.id}`} className="item">
      <span className="item-title">{byService ? service : personOf(referral) || t('referral.no-name')}</span>
      <ReferralStatusTag referral={referral} />
      {referral.restricted && <RestrictedTag />}
      <span className="muted small item-more">
        {t(referral.direction === 'sent' ? 'referral.to' : 'referral.from', {
          centre: referral.partner.name,
        })}{' '}
        · {!byService && `${service} · `}
        {dayOf(referral.sentAt)}
      </span>
    </Here>
  )
}
