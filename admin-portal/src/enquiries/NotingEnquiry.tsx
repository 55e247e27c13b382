import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { codes } from '../api/codes'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { Page } from '../ui/Page'
import { needed, orNull, text } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useLanguageOptions } from '../ui/useChoices'
import { useSave } from '../ui/useSave'

const schema = z.object({ channel: needed(), from: text(200), text: needed(20_000), language: z.string() })

/** From the answering machine, or from another program: so that it is not forgotten. */
export function NotingEnquiry() {
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const languages = useLanguageOptions()
  const [id] = useState(() => uuidv7())
  const [receivedAt] = useState(() => new Date().toISOString())
  const form = useForm({
    resolver: checked(schema),
    defaultValues: { channel: 'out-of-hours', from: '', text: '', language: '' },
  })
  const { save, busy, problem } = useSave(form)
  const note = form.handleSubmit(values =>
    save(async () => {
      await call(slug, '/v1/enquiries', {
        method: 'POST',
        body: {
          id,
          receivedAt,
          channel: values.channel,
          from: orNull(values.from),
          text: values.text,
          language: orNull(values.language),
        },
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['enquiries', slug] })
      await go(`/enquiries/${id}`, { replace: true })
    }),
  )
  return (
    <Page
      title={t('enquiries.note')}
      intro={t('enquiries.note.intro')}
      back={{ to: '/enquiries', label: t('enquiries.title') }}
      narrow
    >
      <form
        className="stack"
        noValidate
        aria-label={t('enquiries.note')}
        onSubmit={event => void note(event)}
      >
        <section className="card fields" aria-label={t('enquiries.note')}>
          <SelectField
            form={form}
            name="channel"
            label={t('visit.channel')}
            options={codes.enquiryChannel.map(value => ({ value, label: code('enquiryChannel', value) }))}
            required
          />
          <SelectField form={form} name="language" label={t('hotline.language')} options={languages} />
          <TextField form={form} name="from" label={t('enquiries.from')} whole />
          <TextArea form={form} name="text" label={t('enquiries.text')} required />
        </section>
        <SaveBar form={form} problem={problem} busy={busy} label={t('enquiries.note.save')} offline={false} />
      </form>
    </Page>
  )
}
