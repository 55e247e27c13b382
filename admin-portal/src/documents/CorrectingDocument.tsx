import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { ClientDocument } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { checked } from '../ui/checked'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { draftOf, factsSchema, toFacts, type FactsDraft } from './documents'
import { FactsOfDocument } from './FactsOfDocument'

export function CorrectingDocument({ document, onClose }: { document: ClientDocument; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const form = useForm<FactsDraft>({ resolver: checked(factsSchema), defaultValues: draftOf(document) })
  const { save, busy, problem } = useSave(form)
  const correct = () =>
    save(async () => {
      await call(slug, `/v1/documents/${document.id}`, {
        method: 'PUT',
        ifMatch: `"${document.version}"`,
        body: toFacts(form.getValues()),
      })
      await queries.invalidateQueries({ queryKey: ['client', slug, document.clientId, 'documents'] })
      await queries.invalidateQueries({ queryKey: ['expiring', slug] })
      onClose()
    })
  return (
    <Ask title={t('documents.correct')} onClose={onClose} wide>
      <form className="stack" noValidate onSubmit={event => void form.handleSubmit(correct)(event)}>
        <FactsOfDocument form={form} />
        <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
      </form>
    </Ask>
  )
}
