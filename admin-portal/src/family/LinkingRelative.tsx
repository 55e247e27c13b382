import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { Client, ClientSummary } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { fullName } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { checked } from '../ui/checked'
import { CheckField } from '../ui/choices'
import { SelectField } from '../ui/fields'
import { needed } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useChoices } from '../ui/useChoices'
import { useSave } from '../ui/useSave'
import { FindingClient } from './FindingClient'

/** First who, then what they are to the client. */
export function LinkingRelative({ client, onClose }: { client: Client; onClose: () => void }) {
  const t = useT()
  const [relative, setRelative] = useState<ClientSummary | null>(null)
  return (
    <Ask title={t('family.add')} onClose={onClose} wide>
      {relative ? (
        <Linking client={client} relative={relative} onClose={onClose} />
      ) : (
        <FindingClient without={[client.id]} onChosen={setRelative} />
      )}
    </Ask>
  )
}

const schema = z.object({ relation: needed(), sameHousehold: z.boolean(), nextOfKin: z.boolean() })
type LinkDraft = z.infer<typeof schema>

function Linking(props: { client: Client; relative: ClientSummary; onClose: () => void }) {
  const { client, relative, onClose } = props
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const choices = useChoices()
  const [id] = useState(() => uuidv7())
  const form = useForm<LinkDraft>({
    resolver: checked(schema),
    defaultValues: { relation: '', sameHousehold: false, nextOfKin: false },
  })
  const { save, busy, problem } = useSave(form)
  const link = () =>
    save(async () => {
      await call(slug, `/v1/clients/${client.id}/family`, {
        method: 'POST',
        body: { id, relativeId: relative.id, ...form.getValues() },
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['client', slug, client.id, 'family'] })
      await queries.invalidateQueries({ queryKey: ['client', slug, relative.id, 'family'] })
      onClose()
    })
  const names = { relative: fullName(relative.name), client: fullName(client.name) }
  return (
    <form className="stack" noValidate onSubmit={event => void form.handleSubmit(link)(event)}>
      <SelectField
        form={form}
        name="relation"
        label={t('family.relation', names)}
        options={choices('relation')}
        required
      />
      <CheckField form={form} name="sameHousehold" label={t('family.household')} />
      <CheckField form={form} name="nextOfKin" label={t('family.next-of-kin', names)} />
      <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
    </form>
  )
}
