import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { Client, ClientSummary } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { fullName } from '../clients/clients'
import { enquirerSchema, noEnquirer, toEnquirer, type EnquirerDraft } from '../consent/enquirerForm'
import { EnquirerFields } from '../consent/EnquirerFields'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { checked } from '../ui/checked'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { FindingClient } from './FindingClient'

/** Somebody with a file of their own is linked; somebody without one is only named. */
export function RecordingEnquirer({ client, onClose }: { client: Client; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const [known, setKnown] = useState<ClientSummary | null>(null)
  const [finding, setFinding] = useState(false)
  const form = useForm<EnquirerDraft>({ resolver: checked(enquirerSchema), defaultValues: noEnquirer })
  const { save, busy, problem } = useSave(form)
  const record = () =>
    save(async () => {
      await call(slug, `/v1/clients/${client.id}/enquirers`, {
        method: 'POST',
        body: { ...toEnquirer(id, form.getValues()), clientId: known?.id ?? null },
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['client', slug, client.id, 'enquirers'] })
      if (known) await queries.invalidateQueries({ queryKey: ['client', slug, known.id, 'enquirers'] })
      onClose()
    })
  const choose = (found: ClientSummary) => {
    setKnown(found)
    setFinding(false)
  }
  return (
    <Ask title={t('on-behalf.add')} onClose={onClose} wide>
      {finding ? (
        <FindingClient without={[client.id]} onChosen={choose} />
      ) : (
        <form className="stack" noValidate onSubmit={event => void form.handleSubmit(record)(event)}>
          <button type="button" className="button" onClick={() => setFinding(true)}>
            {known ? fullName(known.name) : t('on-behalf.client')}
          </button>
          <div className="fields">
            <EnquirerFields form={form} named={!known} />
          </div>
          <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
        </form>
      )}
    </Ask>
  )
}
