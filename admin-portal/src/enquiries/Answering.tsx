import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call, type Answer } from '../api/http'
import type { Enquiry } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { ReachingLines } from '../clients/SafeContact'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { CheckField, ChoiceField } from '../ui/choices'
import { TextArea } from '../ui/fields'
import { Notice } from '../ui/Notice'
import { needed } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'

const schema = (safeContact: boolean) =>
  z.object({
    text: needed(20_000),
    sentBy: needed(),
    safeContactRead: z.boolean().check(z.refine(read => read || !safeContact, 'required')),
  })

/** An answer by e-mail or SMS, or what was said by other means. How the client can be reached safely comes first. */
export function Answering({ answer }: { answer: Answer<Enquiry> }) {
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const queries = useQueryClient()
  const { line, mayEmail, maySms, reaching } = answer.data
  const ways = [
    ...(mayEmail ? (['email'] as const) : []),
    ...(maySms ? (['sms'] as const) : []),
    'other-means' as const,
  ]
  const [sending, setSending] = useState(() => ({ id: uuidv7(), key: crypto.randomUUID() }))
  const form = useForm({
    resolver: checked(schema(reaching !== null)),
    defaultValues: { text: '', sentBy: ways[0] ?? 'other-means', safeContactRead: false },
  })
  const { save, busy, problem } = useSave(form)
  const send = form.handleSubmit(values =>
    save(async () => {
      await call(slug, `/v1/enquiries/${line.id}/answers`, {
        method: 'POST',
        body: { id: sending.id, ...values },
        idempotencyKey: sending.key,
      })
      form.reset()
      setSending({ id: uuidv7(), key: crypto.randomUUID() })
      await queries.invalidateQueries({ queryKey: ['enquiry', slug, line.id] })
      await queries.invalidateQueries({ queryKey: ['enquiries', slug] })
    }),
  )
  return (
    <Card title={t('enquiry.answer')}>
      <form
        className="stack"
        noValidate
        aria-label={t('enquiry.answer')}
        onSubmit={event => void send(event)}
      >
        {reaching && (
          <Notice tone="warn" title={t('enquiry.safe-contact')}>
            <ReachingLines {...reaching} />
          </Notice>
        )}
        {reaching && (
          <CheckField form={form} name="safeContactRead" label={t('enquiry.safe-contact.read')} required />
        )}
        <TextArea form={form} name="text" label={t('enquiry.answer.text')} rows={6} required />
        <ChoiceField
          form={form}
          name="sentBy"
          label={t('enquiry.answer.by')}
          choices={ways.map(value => ({ value, label: code('sentBy', value) }))}
          required
        />
        <p className="hint">{t(mayEmail || maySms ? 'enquiry.answer.hint' : 'enquiry.answer.no-mail')}</p>
        <SaveBar form={form} problem={problem} busy={busy} label={t('enquiry.answer.send')} offline={false} />
      </form>
    </Card>
  )
}
