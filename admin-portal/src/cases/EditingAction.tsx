import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { PlannedAction } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { ChoiceField } from '../ui/choices'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea } from '../ui/fields'
import { useChoices } from '../ui/useChoices'
import { actionSchema, fromAction, toAction, type ActionDraft } from './actionForm'
import { AskForm } from './AskForm'
import { planQuery } from './cases'
import { Reconciling } from '../ui/Reconciling'
import { useColleagues } from './useColleagues'
import { useGuardedSave } from '../ui/useGuardedSave'

interface Props {
  caseId: string
  goalId: string
  action: PlannedAction | null
  onClose: () => void
}

export function EditingAction({ caseId, goalId, action, onClose }: Props) {
  const t = useT()
  const code = useCode()
  const choices = useChoices()
  const { date } = useFormats()
  const { slug } = useSession()
  const queries = useQueryClient()
  const colleagues = useColleagues()
  const [id] = useState(() => action?.id ?? uuidv7())
  const form = useForm<ActionDraft>({ resolver: checked(actionSchema), defaultValues: fromAction(action) })
  const who = form.watch('who')
  const saving = useGuardedSave<ActionDraft>(
    form,
    { values: fromAction(action), etag: action && `"${action.version}"` },
    async (draft, ifMatch) => {
      const body = toAction(id, draft, colleagues)
      await (action
        ? call(slug, `/v1/actions/${id}`, { method: 'PUT', body, ifMatch })
        : call(slug, `/v1/goals/${goalId}/actions`, { method: 'POST', body, idempotencyKey: id }))
      await queries.invalidateQueries({ queryKey: ['case', slug, caseId] })
      onClose()
    },
    async () => {
      const plan = await queries.fetchQuery({ ...planQuery(slug, caseId), staleTime: 0 })
      const theirs = plan.goals.flatMap(goal => goal.actions).find(one => one.id === id) ?? null
      return { values: fromAction(theirs), etag: theirs && `"${theirs.version}"` }
    },
  )
  const labels = {
    wording: t('actions.wording'),
    who: t('actions.who'),
    colleague: t('actions.colleague'),
    dueOn: t('actions.due-on'),
  }
  if (saving.theirs) {
    return (
      <Reconciling
        seen={saving.seen}
        mine={form.getValues()}
        theirs={saving.theirs}
        label={name => labels[name as keyof ActionDraft]}
        shown={(name, value) => {
          const word = String(value ?? '')
          if (name === 'who') return code('who', word)
          if (name === 'colleague') return colleagues.find(one => one.id === word)?.name ?? ''
          return name === 'dueOn' && word ? date(word) : word
        }}
        onClose={saving.forget}
        onDecided={saving.decide}
      />
    )
  }
  return (
    <AskForm
      title={t(action ? 'actions.change' : 'actions.plan')}
      form={form}
      saving={saving}
      label={t('actions.save')}
      onSave={saving.submit}
      onClose={onClose}
    >
      <TextArea form={form} name="wording" label={labels.wording} rows={2} required />
      <ChoiceField form={form} name="who" label={labels.who} choices={choices('who')} required />
      {who === 'colleague' && (
        <SelectField
          form={form}
          name="colleague"
          label={labels.colleague}
          options={colleagues.map(one => ({ value: one.id, label: one.name }))}
          required
        />
      )}
      <DateField form={form} name="dueOn" label={labels.dueOn} />
    </AskForm>
  )
}
