import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { ClientMessage } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { ProblemNotice } from '../ui/ProblemNotice'
import { useBecause } from './useBecause'

const tones: Record<ClientMessage['state'], string> = {
  waiting: 'tag',
  sending: 'tag',
  sent: 'tag good',
  uncertain: 'tag warn',
  refused: 'tag warn',
  failed: 'tag bad',
  cancelled: 'tag',
}

export function MessageItem({ clientId, message }: { clientId: string; message: ClientMessage }) {
  const t = useT()
  const { dateTime } = useFormats()
  const because = useBecause()
  const { state, kind } = message
  const byItself = kind !== 'written'
  return (
    <article className="stack tight">
      <p className="row between">
        <strong>{t(`timeline.message.${kind}`)}</strong>
        <span className={tones[state]}>{t(`timeline.message.${state}`)}</span>
      </p>
      <p className="prose" dir="auto">
        {message.text}
      </p>
      <p className="muted small">
        {t(`timeline.message.${message.way}`)} · <bdi>{message.by?.name ?? t('messages.by-itself')}</bdi> ·{' '}
        <bdi>{dateTime(message.settledAt ?? message.writtenAt)}</bdi>
        {message.to && (
          <>
            {' · '}
            <bdi className="ltr">{message.to}</bdi>
          </>
        )}
      </p>
      {state === 'waiting' && (
        <p className="small">
          {message.because
            ? t('messages.again', { when: dateTime(message.dueAt), why: because(message.because) })
            : Date.parse(message.dueAt) > Date.now() && t('messages.due', { when: dateTime(message.dueAt) })}
        </p>
      )}
      {state !== 'waiting' && message.because && <p className="small">{because(message.because)}</p>}
      {state === 'uncertain' && <p className="small">{t('messages.uncertain')}</p>}
      {byItself && (state === 'refused' || state === 'failed') && message.because !== 'no-longer' && (
        <p className="small">{t('messages.told-by-staff')}</p>
      )}
      {state === 'waiting' && <Cancelling clientId={clientId} message={message} />}
    </article>
  )
}

function Cancelling({ clientId, message }: { clientId: string; message: ClientMessage }) {
  const t = useT()
  const { slug, can } = useSession()
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  if (!can('enquiry:answer')) return null
  const cancel = async () => {
    try {
      await call(slug, `/v1/messages/${message.id}/cancellation`, { method: 'POST', body: {} })
    } catch (refused) {
      setError(refused)
    }
    await queries.invalidateQueries({ queryKey: ['client', slug, clientId, 'messages'] })
  }
  return (
    <div>
      {error !== null && <ProblemNotice error={error} />}
      <button type="button" className="button quiet" onClick={() => void cancel()}>
        {t('messages.cancel')}
      </button>
    </div>
  )
}
