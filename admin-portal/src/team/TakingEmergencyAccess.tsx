import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import { asProblem } from '../api/problems'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { TextArea, TextField } from '../ui/fields'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { needed } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'

const schema = z.object({
  number: needed(20),
  reason: z.string().check(z.trim(), z.minLength(10, 'too-short'), z.maxLength(2000, 'too-long')),
})

/** A restricted client stands at the desk, and nobody of her team is there. */
export function TakingEmergencyAccess() {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const [id] = useState(() => uuidv7())
  const [unknown, setUnknown] = useState(false)
  const form = useForm({ resolver: checked(schema), defaultValues: { number: '', reason: '' } })
  const { save, busy, problem } = useSave(form)
  const take = form.handleSubmit(values =>
    save(async () => {
      setUnknown(false)
      try {
        const { data } = await call<{ clientId: string }>(slug, '/v1/emergency-access', {
          method: 'POST',
          body: { id, ...values },
          idempotencyKey: uuidv7(),
        })
        await go(`/clients/${data.clientId}`)
      } catch (error) {
        if (asProblem(error).kind !== 'not-found') throw error
        setUnknown(true)
      }
    }),
  )
  return (
    <Page title={t('emergency.title')} back={{ to: '/clients', label: t('nav.clients') }} narrow>
      <Notice tone="warn" title={t('emergency.told.title')}>
        <p>{t('emergency.told')}</p>
      </Notice>
      <form className="card stack" noValidate onSubmit={event => void take(event)}>
        <TextField
          form={form}
          name="number"
          label={t('emergency.number')}
          hint={t('emergency.number.hint')}
          required
          native={{ dir: 'ltr', inputMode: 'numeric', maxLength: 20 }}
        />
        <TextArea form={form} name="reason" label={t('emergency.reason')} rows={3} required />
        {unknown && <Notice tone="bad" title={t('emergency.unknown')} announce />}
        <SaveBar form={form} problem={problem} busy={busy} label={t('emergency.take')} offline={false} />
      </form>
    </Page>
  )
}
