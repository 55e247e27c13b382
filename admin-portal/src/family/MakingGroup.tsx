import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { SelectField, TextField } from '../ui/fields'
import { needed } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useChoices } from '../ui/useChoices'
import { useSave } from '../ui/useSave'

const schema = z.object({ name: needed(200), kind: needed() })

export function MakingGroup({ onMade }: { onMade: (id: string) => Promise<unknown> }) {
  const t = useT()
  const { slug } = useSession()
  const choices = useChoices()
  const [id] = useState(() => uuidv7())
  const form = useForm<z.infer<typeof schema>>({
    resolver: checked(schema),
    defaultValues: { name: '', kind: '' },
  })
  const { save, busy, problem } = useSave(form)
  const make = () =>
    save(async () => {
      await call(slug, `/v1/groups/${id}`, { method: 'PUT', body: form.getValues() })
      await onMade(id)
    })
  return (
    <form className="stack" noValidate onSubmit={event => void form.handleSubmit(make)(event)}>
      <TextField form={form} name="name" label={t('groups.name')} required />
      <SelectField form={form} name="kind" label={t('groups.kind')} options={choices('groupKind')} required />
      <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
    </form>
  )
}
