import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { Qualification } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { ComboField } from '../ui/ComboField'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { date as isDate, needed, orNull, text, today } from '../ui/rules'
import { useCountryOptions } from '../ui/useChoices'
import { AskForm } from './AskForm'
import { planQuery } from './cases'
import { Reconciling } from '../ui/Reconciling'
import { useGuardedSave } from '../ui/useGuardedSave'

const schema = z.object({
  name: needed(300),
  country: needed(),
  occupation: text(300),
  authority: text(300),
  stage: needed(),
  since: isDate(),
  expectedOn: isDate(),
  note: text(5_000),
})
type Draft = z.infer<typeof schema>

const from = (one: Qualification | null): Draft => ({
  name: one?.name ?? '',
  country: one?.country ?? '',
  occupation: one?.occupation ?? '',
  authority: one?.authority ?? '',
  stage: one?.stage ?? 'preparing',
  since: one?.stageSince ?? today(),
  expectedOn: one?.expectedOn ?? '',
  note: one?.note ?? '',
})

interface Props {
  caseId: string
  one: Qualification | null
  onClose: () => void
}

export function FollowingQualification({ caseId, one, onClose }: Props) {
  const t = useT()
  const code = useCode()
  const { country, date } = useFormats()
  const { slug } = useSession()
  const queries = useQueryClient()
  const countries = useCountryOptions()
  const [id] = useState(() => one?.id ?? uuidv7())
  const form = useForm<Draft>({ resolver: checked(schema), defaultValues: from(one) })
  const saving = useGuardedSave<Draft>(
    form,
    { values: from(one), etag: one && `"${one.version}"` },
    async (draft, ifMatch) => {
      const texts = Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, orNull(value)]))
      const body = { ...texts, id }
      await (one
        ? call(slug, `/v1/qualifications/${id}`, { method: 'PUT', body, ifMatch })
        : call(slug, `/v1/cases/${caseId}/qualifications`, { method: 'POST', body, idempotencyKey: id }))
      await queries.invalidateQueries({ queryKey: ['case', slug, caseId] })
      onClose()
    },
    async () => {
      const plan = await queries.fetchQuery({ ...planQuery(slug, caseId), staleTime: 0 })
      const theirs = plan.qualifications.find(other => other.id === id) ?? null
      return { values: from(theirs), etag: theirs && `"${theirs.version}"` }
    },
  )
  if (saving.theirs) {
    return (
      <Reconciling
        seen={saving.seen}
        mine={form.getValues()}
        theirs={saving.theirs}
        label={name => t(`qualifications.${name as keyof Draft}`)}
        shown={(name, value) => {
          const word = String(value ?? '')
          if (name === 'stage') return code('stage', word)
          if (name === 'country') return word && country(word)
          return word && (name === 'since' || name === 'expectedOn') ? date(word) : word
        }}
        onClose={saving.forget}
        onDecided={saving.decide}
      />
    )
  }
  const title = t(one ? 'qualifications.follow' : 'qualifications.add')
  return (
    <AskForm
      title={title}
      form={form}
      saving={saving}
      label={t('career.save')}
      onSave={saving.submit}
      onClose={onClose}
    >
      <TextField form={form} name="name" label={t('qualifications.name')} required />
      <ComboField
        form={form}
        name="country"
        label={t('qualifications.country')}
        options={countries}
        required
      />
      <TextField form={form} name="occupation" label={t('qualifications.occupation')} />
      <TextField form={form} name="authority" label={t('qualifications.authority')} />
      {one && (
        <>
          <SelectField
            form={form}
            name="stage"
            label={t('qualifications.stage')}
            options={[one.stage, ...one.leadsTo].map(value => ({ value, label: code('stage', value) }))}
            required
          />
          <DateField form={form} name="since" label={t('qualifications.since-when')} />
        </>
      )}
      <DateField form={form} name="expectedOn" label={t('qualifications.expectedOn')} />
      <TextArea form={form} name="note" label={t('qualifications.note')} rows={3} />
    </AskForm>
  )
}
