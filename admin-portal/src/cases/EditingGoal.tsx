import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { Goal } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea } from '../ui/fields'
import { date as isDate, needed, orNull, text } from '../ui/rules'
import { useChoices } from '../ui/useChoices'
import { AskForm } from './AskForm'
import { planQuery } from './cases'
import { Reconciling } from '../ui/Reconciling'
import { useGuardedSave } from '../ui/useGuardedSave'

const schema = z.object({ wording: needed(2_000), area: needed(), byWhen: isDate(), state: text() })
type Draft = z.infer<typeof schema>

const from = (goal: Goal | null): Draft => ({
  wording: goal?.wording ?? '',
  area: goal?.area ?? '',
  byWhen: goal?.byWhen ?? '',
  state: goal?.state ?? 'open',
})
const tag = (version: number) => `"${version}"`

/** A new goal, or a change of one that a colleague may be changing as well. */
export function EditingGoal(props: { caseId: string; goal: Goal | null; onClose: () => void }) {
  const { caseId, goal, onClose } = props
  const t = useT()
  const code = useCode()
  const choices = useChoices()
  const { date } = useFormats()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => goal?.id ?? uuidv7())
  const form = useForm<Draft>({ resolver: checked(schema), defaultValues: from(goal) })
  const saving = useGuardedSave<Draft>(
    form,
    { values: from(goal), etag: goal ? tag(goal.version) : null },
    async (draft, ifMatch) => {
      const body = { ...draft, id, byWhen: orNull(draft.byWhen), state: orNull(draft.state) }
      await (goal
        ? call(slug, `/v1/goals/${id}`, { method: 'PUT', body, ifMatch })
        : call(slug, `/v1/cases/${caseId}/goals`, { method: 'POST', body, idempotencyKey: id }))
      await queries.invalidateQueries({ queryKey: ['case', slug, caseId] })
      onClose()
    },
    async () => {
      const plan = await queries.fetchQuery({ ...planQuery(slug, caseId), staleTime: 0 })
      const theirs = plan.goals.find(one => one.id === id) ?? null
      return { values: from(theirs), etag: theirs && tag(theirs.version) }
    },
  )
  const labels = {
    wording: t('goals.wording'),
    area: t('goals.area'),
    byWhen: t('goals.by-when'),
    state: t('goals.state'),
  }
  if (saving.theirs) {
    return (
      <Reconciling
        seen={saving.seen}
        mine={form.getValues()}
        theirs={saving.theirs}
        label={name => labels[name as keyof Draft]}
        shown={(name, value) => {
          const word = String(value ?? '')
          if (name === 'area') return code('goalArea', word)
          if (name === 'state') return code('goalState', word)
          return name === 'byWhen' && word ? date(word) : word
        }}
        onClose={saving.forget}
        onDecided={saving.decide}
      />
    )
  }
  return (
    <AskForm
      title={t(goal ? 'goals.change' : 'goals.set')}
      form={form}
      saving={saving}
      label={t('goals.save')}
      onSave={saving.submit}
      onClose={onClose}
    >
      <TextArea form={form} name="wording" label={labels.wording} hint={t('goals.wording.hint')} required />
      <SelectField form={form} name="area" label={labels.area} options={choices('goalArea')} required />
      <DateField form={form} name="byWhen" label={labels.byWhen} />
      {goal && (
        <SelectField form={form} name="state" label={labels.state} options={choices('goalState')} required />
      )}
    </AskForm>
  )
}
