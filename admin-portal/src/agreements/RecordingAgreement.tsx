import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { AgencyAgreement } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { DateField } from '../ui/DateField'
import { TextArea, TextField } from '../ui/fields'
import { date, needed, neededDate, orNull, text, today } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'

const schema = z
  .object({
    validFrom: neededDate(),
    validUntil: date(),
    responsibilities: needed(10_000),
    contact: text(500),
  })
  .check(
    z.refine(form => form.validUntil === '' || form.validUntil >= form.validFrom, {
      path: ['validUntil'],
      error: 'before-start',
    }),
  )

interface Props {
  agency: { id: string; name: string }
  agreement?: AgencyAgreement
  onClose: () => void
}

/** An agreement on paper, as far as the centre's staff must know of it. */
export function RecordingAgreement({ agency, agreement, onClose }: Props) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => agreement?.id ?? uuidv7())
  const form = useForm({
    resolver: checked(schema),
    defaultValues: {
      validFrom: agreement?.validFrom ?? today(),
      validUntil: agreement?.validUntil ?? '',
      responsibilities: agreement?.responsibilities ?? '',
      contact: agreement?.contact ?? '',
    },
  })
  const { save, busy, problem } = useSave(form)
  const title = t(agreement ? 'agency-agreement.change' : 'agency-agreement.record')
  const record = form.handleSubmit(values =>
    save(async () => {
      await call(slug, `/v1/agency-agreements/${id}`, {
        method: 'PUT',
        body: {
          ...values,
          agencyId: agency.id,
          validUntil: orNull(values.validUntil),
          contact: orNull(values.contact),
        },
        ifMatch: agreement ? `"${agreement.version}"` : null,
      })
      await queries.invalidateQueries({ queryKey: ['agency-agreements', slug] })
      onClose()
    }),
  )
  return (
    <Card
      title={title}
      aside={
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      }
    >
      <form className="stack" noValidate aria-label={title} onSubmit={event => void record(event)}>
        <p className="strong">
          <bdi>{agency.name}</bdi>
        </p>
        <div className="fields">
          <DateField form={form} name="validFrom" label={t('agreement.valid-from')} required />
          <DateField form={form} name="validUntil" label={t('agreement.valid-until')} />
          <TextArea
            form={form}
            name="responsibilities"
            label={t('agreement.responsibilities')}
            hint={t('agreement.responsibilities.hint')}
            required
          />
          <TextField form={form} name="contact" label={t('agency-agreement.contact')} whole />
        </div>
        <SaveBar
          form={form}
          problem={problem}
          busy={busy}
          label={t('agency-agreement.save')}
          offline={false}
        />
      </form>
    </Card>
  )
}
