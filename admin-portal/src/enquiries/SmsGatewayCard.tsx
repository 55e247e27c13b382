import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { call, type Answer } from '../api/http'
import { asProblem } from '../api/problems'
import type { SmsGateway } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { fromSms, smsSchema, toSms } from './smsForm'
import { SmsFields } from './SmsFields'
import { SmsTrial } from './SmsTrial'

/** The centre's own SMS provider: messages to clients go out by it, and answers to SMS. */
export function SmsGatewayCard() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery({
    queryKey: ['sms-gateway', slug],
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }): Promise<Answer<SmsGateway | null>> => {
      try {
        return await call<SmsGateway>(slug, '/v1/sms-gateway', { signal })
      } catch (error) {
        if (asProblem(error).kind === 'not-found') return { data: null, etag: null }
        throw error
      }
    },
  })
  return (
    <Card title={t('sms.title')}>
      <Loaded query={query} rows={2}>
        {answer => <Editing key={answer.etag} answer={answer} />}
      </Loaded>
    </Card>
  )
}

function Editing({ answer }: { answer: Answer<SmsGateway | null> }) {
  const t = useT()
  const { slug } = useSession()
  const { dateTime } = useFormats()
  const queries = useQueryClient()
  const gateway = answer.data
  const form = useForm({
    resolver: checked(smsSchema),
    defaultValues: fromSms(gateway?.settings ?? null),
  })
  const { save, busy, problem } = useSave(form)
  const refresh = () => queries.invalidateQueries({ queryKey: ['sms-gateway', slug] })
  const store = form.handleSubmit(values =>
    save(async () => {
      await call(slug, '/v1/sms-gateway', { method: 'PUT', body: toSms(values), ifMatch: answer.etag })
      await refresh()
    }),
  )
  const remove = () =>
    save(async () => {
      await call(slug, '/v1/sms-gateway', { method: 'DELETE' })
      await refresh()
    })
  return (
    <div className="stack">
      <form className="stack" noValidate aria-label={t('sms.title')} onSubmit={event => void store(event)}>
        <p className="muted">{t('sms.intro')}</p>
        {gateway?.problem && (
          <Notice tone="bad" title={t('sms.problem')}>
            <bdi>{gateway.problem}</bdi>
          </Notice>
        )}
        {gateway && (
          <p className="muted small">
            {[
              gateway.usedAt && t('sms.used', { when: dateTime(gateway.usedAt) }),
              gateway.signs && t('sms.signed'),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        )}
        <SmsFields form={form} />
        <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
      </form>
      {gateway && <SmsTrial onTried={refresh} />}
      {gateway && (
        <div>
          <button type="button" className="button quiet" disabled={busy} onClick={() => void remove()}>
            {t('sms.remove')}
          </button>
        </div>
      )}
    </div>
  )
}
