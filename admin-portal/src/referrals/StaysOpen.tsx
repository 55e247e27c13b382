import type { Client, Referral, RestrictedBecause } from '../api/types'
import { useT } from '../language/useT'
import { RoomWords } from '../language/RoomWords'
import { useSession } from '../session/session'
import { useRestriction } from '../team/useRestriction'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { referralWords } from './words'

/** Said of a restricted client where somebody was told before, and nobody there can keep it to a few. */
export function StaysOpen({ client, referrals }: { client: Client; referrals: Referral[] }) {
  const because = client.restrictedBecause
  const open = referrals.filter(referral => referral.direction === 'sent' && !referral.restricted)
  if (!because || open.length === 0) return null
  return (
    <RoomWords load={referralWords}>
      <Told
        clientId={client.id}
        because={because}
        centres={[...new Set(open.map(referral => referral.partner.name))]}
      />
    </RoomWords>
  )
}

function Told(props: { clientId: string; because: RestrictedBecause; centres: string[] }) {
  const t = useT()
  const { can } = useSession()
  const again = useRestriction(props.clientId)
  return (
    <Notice
      tone="warn"
      title={t('referral.restricted.stays-open', { centre: props.centres.join(' · ') })}
      announce={again.isSuccess}
    >
      <p>{t('referral.restricted.stays-open.text')}</p>
      {again.isError && <ProblemNotice error={again.error} />}
      {can('case:restrict') && (
        <button
          type="button"
          className="button"
          disabled={again.isPending}
          onClick={() => again.mutate(props.because)}
        >
          {t('referral.restricted.stays-open.again')}
        </button>
      )}
    </Notice>
  )
}
