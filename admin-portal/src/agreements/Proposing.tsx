import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { useFormats, useT } from '../language/useT'
import { centresQuery } from '../referrals/centres'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea } from '../ui/fields'
import { date, needed, neededDate, orNull, today } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'

const schema = z
  .object({
    partnerId: needed(),
    validFrom: neededDate(),
    validUntil: date(),
    responsibilities: needed(4000),
  })
  .check(
    z.refine(form => form.validUntil === '' || form.validUntil > form.validFrom, {
      path: ['validUntil'],
      error: 'before-start',
    }),
  )

export function Proposing({ onClose }: { onClose: () => void }) {
  const t = useT()
  const { slug, me } = useSession()
  const { country } = useFormats()
  const queries = useQueryClient()
  const { data: centres = [] } = useQuery(centresQuery(slug))
  const [id] = useState(() => uuidv7())
  const form = useForm({
    resolver: checked(schema),
    defaultValues: { partnerId: '', validFrom: today(), validUntil: '', responsibilities: '' },
  })
  const { save, busy, problem } = useSave(form)
  const propose = form.handleSubmit(values =>
    save(async () => {
      const body = { id, ...values, validUntil: orNull(values.validUntil) }
      await call(slug, '/v1/agreements', { method: 'POST', body, idempotencyKey: crypto.randomUUID() })
      await queries.invalidateQueries({ queryKey: ['agreements', slug] })
      onClose()
    }),
  )
  const partners = centres.filter(centre => centre.id !== me.organisation.id)
  return (
    <Card
      title={t('agreement.propose')}
      aside={
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      }
    >
      <form
        className="stack"
        noValidate
        aria-label={t('agreement.propose')}
        onSubmit={event => void propose(event)}
      >
        <div className="fields">
          <SelectField
            form={form}
            name="partnerId"
            label={t('agreement.partner')}
            options={partners.map(centre => ({
              value: centre.id,
              label: `${centre.name}, ${country(centre.country)}`,
            }))}
            required
            whole
          />
          <DateField form={form} name="validFrom" label={t('agreement.valid-from')} required />
          <DateField form={form} name="validUntil" label={t('agreement.valid-until')} />
          <TextArea
            form={form}
            name="responsibilities"
            label={t('agreement.responsibilities')}
            hint={t('agreement.responsibilities.hint')}
            required
          />
        </div>
        <SaveBar form={form} problem={problem} busy={busy} label={t('agreement.send')} offline={false} />
      </form>
    </Card>
  )
}
