import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { AskForm } from '../cases/AskForm'
import { useColleagues } from '../cases/useColleagues'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea } from '../ui/fields'
import { futureDate, needed, orNull } from '../ui/rules'
import { useSave } from '../ui/useSave'

const schema = z.object({ wording: needed(2_000), dueOn: futureDate(), assignee: needed() })

/** For oneself, unless a colleague is named. */
export function SettingTask({ clientId, onClose }: { clientId: string | null; onClose: () => void }) {
  const t = useT()
  const { slug, me } = useSession()
  const queries = useQueryClient()
  const colleagues = useColleagues()
  const [id] = useState(() => uuidv7())
  const form = useForm({
    resolver: checked(schema),
    defaultValues: { wording: '', dueOn: '', assignee: me.person.id },
  })
  const saving = useSave(form)
  const set = () =>
    saving.save(async () => {
      const { wording, dueOn, assignee } = form.getValues()
      const doer = colleagues.find(one => one.id === assignee) ?? me.person
      await call(slug, '/v1/tasks', {
        method: 'POST',
        body: {
          id,
          clientId,
          wording: wording.trim(),
          dueOn: orNull(dueOn),
          assignee: { id: doer.id, name: doer.name },
        },
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['tasks', slug] })
      if (clientId) await queries.invalidateQueries({ queryKey: ['client', slug, clientId, 'tasks'] })
      onClose()
    })
  return (
    <AskForm
      title={t('tasks.set')}
      form={form}
      saving={saving}
      label={t('tasks.save')}
      onSave={set}
      onClose={onClose}
    >
      <TextArea form={form} name="wording" label={t('tasks.wording')} rows={2} required />
      <SelectField
        form={form}
        name="assignee"
        label={t('tasks.assignee')}
        options={colleagues.map(one => ({ value: one.id, label: one.name }))}
        required
      />
      <DateField form={form} name="dueOn" label={t('actions.due-on')} />
    </AskForm>
  )
}
