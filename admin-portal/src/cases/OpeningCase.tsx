import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { AskForm } from './AskForm'
import { CaseFields } from './CaseFields'
import { caseSchema, newCase, toCase, type CaseDraft } from './caseForm'
import { useSave } from '../ui/useSave'

/** What it is about, and what the client means to do at this first contact. */
export function OpeningCase({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const form = useForm<CaseDraft>({ resolver: checked(caseSchema), defaultValues: newCase() })
  const draft = useDraft(`open-case.${clientId}`, form)
  const saving = useSave(form)
  const open = () =>
    saving.save(async () => {
      await call(slug, `/v1/clients/${clientId}/cases`, {
        method: 'POST',
        body: toCase(id, form.getValues()),
        idempotencyKey: id,
      })
      await draft.forget()
      await queries.invalidateQueries({ queryKey: ['client', slug, clientId] })
      await go(`/clients/${clientId}/cases/${id}`)
    })
  return (
    <AskForm
      title={t('cases.open')}
      form={form}
      saving={saving}
      label={t('cases.open.do')}
      onSave={open}
      onClose={onClose}
    >
      <CaseFields form={form} />
    </AskForm>
  )
}
