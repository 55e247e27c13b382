import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { AskForm } from '../cases/AskForm'
import { useT } from '../language/useT'
import { centresQuery } from '../referrals/centres'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea } from '../ui/fields'
import { needed, neededDate, today } from '../ui/rules'
import { useSave } from '../ui/useSave'

const schema = z.object({
  words: needed(10_000),
  repliedOn: neededDate().check(z.refine(value => value <= today(), 'in-future')),
  receivedBy: needed(),
})

export function AddingReply({ recruiterId, onClose }: { recruiterId: string; onClose: () => void }) {
  const t = useT()
  const { slug, me } = useSession()
  const queries = useQueryClient()
  const { data: centres = [] } = useQuery(centresQuery(slug))
  const [id] = useState(() => uuidv7())
  const form = useForm({
    resolver: checked(schema),
    defaultValues: { words: '', repliedOn: today(), receivedBy: me.organisation.id },
  })
  const saving = useSave(form)
  const add = () =>
    saving.save(async () => {
      const body = { id, ...form.getValues() }
      await call(slug, `/v1/recruiters/${recruiterId}/replies`, { method: 'POST', body, idempotencyKey: id })
      await queries.invalidateQueries({ queryKey: ['recruiters', slug, 'one', recruiterId] })
      onClose()
    })
  const us = { value: me.organisation.id, label: me.organisation.name }
  const others = centres.filter(centre => centre.id !== us.value)
  return (
    <AskForm
      title={t('recruiter.reply.add')}
      form={form}
      saving={saving}
      label={t('recruiter.reply.add')}
      onSave={add}
      onClose={onClose}
    >
      <TextArea
        form={form}
        name="words"
        label={t('recruiter.reply.words')}
        hint={t('recruiter.reply.words.hint')}
        rows={6}
        required
      />
      <DateField form={form} name="repliedOn" label={t('recruiter.reply.on')} required />
      <SelectField
        form={form}
        name="receivedBy"
        label={t('recruiter.reply.received-by')}
        options={[us, ...others.map(centre => ({ value: centre.id, label: centre.name }))]}
        required
      />
    </AskForm>
  )
}
