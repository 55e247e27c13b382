import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { Disclosure, DisclosureForm } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { date, needed, orNull, pastDate, text, today } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useChoices } from '../ui/useChoices'
import { useSave } from '../ui/useSave'

const schema = z.object({
  origin: needed(),
  authority: needed(300),
  contact: text(300),
  legalBasis: text(2000),
  askedFor: needed(5000),
  receivedOn: pastDate().check(z.refine(value => value !== '', 'required')),
  answerBy: date(),
})

export function LoggingDisclosure({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const t = useT()
  const go = useGo()
  const choices = useChoices()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const form = useForm({
    resolver: checked(schema),
    defaultValues: {
      origin: '',
      authority: '',
      contact: '',
      legalBasis: '',
      askedFor: '',
      receivedOn: today(),
      answerBy: '',
    },
  })
  const { save, busy, problem } = useSave(form)
  const log = form.handleSubmit(values =>
    save(async () => {
      const body = {
        ...values,
        id,
        origin: values.origin as DisclosureForm['origin'],
        contact: orNull(values.contact),
        legalBasis: orNull(values.legalBasis),
        answerBy: orNull(values.answerBy),
      }
      await call<Disclosure>(slug, `/v1/clients/${clientId}/disclosures`, {
        method: 'POST',
        body,
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['client', slug, clientId, 'disclosures'] })
      await go(`/disclosures/${id}`)
    }),
  )
  return (
    <Card title={t('disclosure.log')}>
      <form className="fields" noValidate onSubmit={event => void log(event)}>
        <SelectField
          form={form}
          name="origin"
          label={t('disclosure.origin')}
          options={choices('origin')}
          required
        />
        <TextField form={form} name="authority" label={t('disclosure.authority')} required />
        <TextField
          form={form}
          name="contact"
          label={t('disclosure.contact')}
          hint={t('disclosure.contact.hint')}
        />
        <DateField form={form} name="receivedOn" label={t('disclosure.received-on')} required />
        <DateField form={form} name="answerBy" label={t('disclosure.answer-wanted')} />
        <TextArea form={form} name="legalBasis" label={t('disclosure.legal-basis')} rows={2} />
        <TextArea form={form} name="askedFor" label={t('disclosure.asked-for')} rows={3} required />
        <div className="whole stack">
          <SaveBar form={form} problem={problem} busy={busy} label={t('disclosure.log.do')} offline={false} />
          <div>
            <button type="button" className="button quiet" onClick={onClose}>
              {t('action.cancel')}
            </button>
          </div>
        </div>
      </form>
    </Card>
  )
}
