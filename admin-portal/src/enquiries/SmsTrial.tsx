import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { Delivery } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { TextField } from '../ui/fields'
import { Notice } from '../ui/Notice'
import { neededPhone } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'

const schema = z.object({ to: neededPhone() })

/** One word to a telephone of the centre's own, to see whether the provider takes it. */
export function SmsTrial({ onTried }: { onTried: () => Promise<void> }) {
  const t = useT()
  const { slug } = useSession()
  const [delivery, setDelivery] = useState<Delivery | null>(null)
  const form = useForm({ resolver: checked(schema), defaultValues: { to: '' } })
  const { save, busy, problem } = useSave(form)
  const send = form.handleSubmit(body =>
    save(async () => {
      setDelivery(null)
      setDelivery((await call<Delivery>(slug, '/v1/sms-gateway/trial', { method: 'POST', body })).data)
      await onTried()
    }),
  )
  return (
    <form className="stack" noValidate aria-label={t('sms.trial')} onSubmit={event => void send(event)}>
      <TextField
        form={form}
        name="to"
        label={t('sms.trial.to')}
        native={{ type: 'tel', dir: 'ltr' }}
        required
      />
      {delivery && (
        <Notice tone={delivery.result === 'taken' ? 'good' : 'bad'} announce>
          {delivery.result === 'taken'
            ? t('sms.trial.taken')
            : t('sms.trial.not', { problem: delivery.problem ?? delivery.result })}
        </Notice>
      )}
      <SaveBar form={form} problem={problem} busy={busy} label={t('sms.trial')} offline={false} />
    </form>
  )
}
