import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { AskForm } from '../cases/AskForm'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { ChoiceField } from '../ui/choices'
import { SelectField } from '../ui/fields'
import { needed } from '../ui/rules'
import { useSave } from '../ui/useSave'
import { complaintKinds } from './recruiters'
import { latestMonths } from './recruiterForm'

const schema = z.object({ month: needed(), kind: needed(), state: needed() })

/** That a client complained: when, of what, how sure. There is no box for who. */
export function RecordingComplaint(props: {
  recruiterId: string
  onClose: () => void
  onRecorded: () => void
}) {
  const { recruiterId, onClose, onRecorded } = props
  const t = useT()
  const { month } = useFormats()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const [months] = useState(() => latestMonths(new Date()))
  const form = useForm({
    resolver: checked(schema),
    defaultValues: { month: months[0] ?? '', kind: '', state: 'alleged' },
  })
  const saving = useSave(form)
  const record = () =>
    saving.save(async () => {
      const body = { id, ...form.getValues() }
      await call(slug, `/v1/recruiters/${recruiterId}/complaints`, {
        method: 'POST',
        body,
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['recruiters', slug, 'one', recruiterId] })
      onRecorded()
    })
  return (
    <AskForm
      title={t('recruiter.complaint.record')}
      form={form}
      saving={saving}
      label={t('recruiter.complaint.record')}
      onSave={record}
      onClose={onClose}
    >
      <p className="whole">{t('recruiter.complaint.note')}</p>
      <SelectField
        form={form}
        name="month"
        label={t('recruiter.complaint.month')}
        options={months.map(value => ({ value, label: month(value) }))}
        required
      />
      <SelectField
        form={form}
        name="kind"
        label={t('recruiter.complaint.kind')}
        options={complaintKinds.map(value => ({ value, label: t(`recruiter.kind.${value}`) }))}
        required
      />
      <ChoiceField
        form={form}
        name="state"
        label={t('recruiter.complaint.state')}
        choices={(['alleged', 'upheld'] as const).map(value => ({
          value,
          label: t(`recruiter.complaint.state.${value}`),
        }))}
        required
      />
    </AskForm>
  )
}
