import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Consent } from '../api/types'
import { consentsQuery } from '../clients/clients'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { useCentreName } from '../referrals/centres'
import { RecordingConsent } from './RecordingConsent'
import { WithdrawalCode } from './WithdrawalCode'
import { Signed } from './SignaturePad'

export function ClientConsents({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(consentsQuery(slug, clientId))
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null)
  const [recording, setRecording] = useState(false)
  if (recording) return <RecordingConsent clientId={clientId} onClose={() => setRecording(false)} />
  return (
    <Card
      title={t('consents.title')}
      aside={
        can('client:write') && (
          <button type="button" className="button quiet" onClick={() => setRecording(true)}>
            {t('consent.record')}
          </button>
        )
      }
    >
      <Loaded query={query} rows={1}>
        {consents => (
          <ul className="stack">
            {consents.length === 0 && <li className="muted">{t('consents.none')}</li>}
            {consents.map(consent => (
              <li key={consent.id}>
                <ConsentEntry
                  clientId={clientId}
                  consent={consent}
                  onWithdraw={() => setWithdrawing(consent)}
                />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <WithdrawalCode clientId={clientId} />
      {withdrawing && (
        <Withdrawing clientId={clientId} consent={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </Card>
  )
}

function ConsentEntry({
  clientId,
  consent,
  onWithdraw,
}: {
  clientId: string
  consent: Consent
  onWithdraw: () => void
}) {
  const t = useT()
  const code = useCode()
  const { can } = useSession()
  const { dateTime, date, language, list } = useFormats()
  const centreName = useCentreName()
  return (
    <div className="stack tight">
      <p className="row between">
        <strong>
          {consent.purpose === 'store' && t('consent.store.short')}
          {consent.purpose === 'follow-up' && t('consent.follow-up.short')}
          {consent.purpose === 'messages' && t('consent.messages.short')}
          {consent.purpose === 'agency' && t('consent.refer.short', { centre: consent.recipientName })}
          {consent.purpose === 'refer' && t('consent.refer.short', { centre: centreName(consent.recipient) })}
        </strong>
        <span className={consent.withdrawnAt ? 'tag bad' : 'tag good'}>
          {t(consent.withdrawnAt ? 'consent.withdrawn' : 'consent.in-force')}
        </span>
      </p>
      <p className="muted small">
        {[
          code('manner', consent.manner),
          consent.givenBy !== 'client' && code('consentGiver', consent.givenBy),
          consent.givenByName,
          consent.witness,
          language(consent.language),
          dateTime(consent.givenAt),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {consent.imported && (
        <p className="small">{t('consent.imported', { place: consent.paperKeptAt ?? '' })}</p>
      )}
      {consent.fieldGroups.length > 0 && (
        <p className="small">{list(consent.fieldGroups.map(group => code('fieldGroup', group)))}</p>
      )}
      {consent.expiresOn && <p className="small">{t('consent.until', { date: date(consent.expiresOn) })}</p>}
      {consent.signed && <Signature clientId={clientId} consentId={consent.id} />}
      {!consent.withdrawnAt && can('client:write') && (
        <div>
          <button type="button" className="button quiet" onClick={onWithdraw}>
            {t('consent.withdraw')}
          </button>
        </div>
      )}
    </div>
  )
}

/** Shown when asked for: it is a person's mark, and looking at it is written into the audit log. */
function Signature({ clientId, consentId }: { clientId: string; consentId: string }) {
  const t = useT()
  const { slug } = useSession()
  const [shown, setShown] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['client', slug, clientId, 'signature', consentId],
    enabled: shown,
    queryFn: async ({ signal }) =>
      (
        await call<{ strokes: string }>(slug, `/v1/clients/${clientId}/consents/${consentId}/signature`, {
          signal,
        })
      ).data,
  })
  if (data) return <Signed strokes={data.strokes} />
  return (
    <div>
      {error && <ProblemNotice error={error} />}
      <button type="button" className="button quiet" onClick={() => setShown(true)}>
        {t('consent.signature.show')}
      </button>
    </div>
  )
}

function Withdrawing({
  clientId,
  consent,
  onClose,
}: {
  clientId: string
  consent: Consent
  onClose: () => void
}) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const withdraw = async () => {
    try {
      await call(slug, `/v1/clients/${clientId}/consents/${consent.id}/withdrawal`, {
        method: 'POST',
        body: {},
        idempotencyKey: crypto.randomUUID(),
      })
      await queries.invalidateQueries({ queryKey: ['client', slug, clientId] })
      onClose()
    } catch (refused) {
      setError(refused)
    }
  }
  return (
    <Ask title={t('consent.withdraw.title')} onClose={onClose}>
      <p>{t(consent.purpose === 'store' ? 'consent.withdraw.store' : 'consent.withdraw.refer')}</p>
      {error !== null && <ProblemNotice error={error} />}
      <div className="actions">
        <button type="button" className="button danger" onClick={() => void withdraw()}>
          {t('consent.withdraw')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Ask>
  )
}
