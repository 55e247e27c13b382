import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { ClientDocument } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { draftOf, factsSchema, renewalOf, toFacts, type FactsDraft } from './documents'
import { FactsOfDocument } from './FactsOfDocument'
import { PagesField } from './PagesField'
import { usePages } from './usePages'

/** A paper and its pages; or a renewed one, which takes the place of the one before. */
export function AddingDocument(props: { clientId: string; replaces?: ClientDocument; onClose: () => void }) {
  const { clientId, replaces, onClose } = props
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [ids] = useState(() => ({ id: uuidv7(), key: crypto.randomUUID() }))
  const form = useForm<FactsDraft>({
    resolver: checked(factsSchema),
    defaultValues: replaces ? renewalOf(replaces) : draftOf(),
  })
  const sending = usePages(clientId)
  const { save, busy, problem } = useSave(form)
  const [tried, setTried] = useState(false)
  const sent = sending.pages.length > 0 && sending.pages.every(page => page.state === 'sent')

  const add = () =>
    save(async () => {
      setTried(true)
      if (!sent) return
      await call(slug, `/v1/clients/${clientId}/documents`, {
        method: 'POST',
        idempotencyKey: ids.key,
        body: {
          id: ids.id,
          facts: toFacts(form.getValues()),
          files: sending.pages.map(({ id, name }) => ({ id, name })),
          replaces: replaces?.id ?? null,
        },
      })
      await queries.invalidateQueries({ queryKey: ['client', slug, clientId, 'documents'] })
      await queries.invalidateQueries({ queryKey: ['expiring', slug] })
      onClose()
    })

  return (
    <Card title={t(replaces ? 'documents.renew' : 'documents.add')}>
      <form
        className="stack"
        noValidate
        aria-label={t(replaces ? 'documents.renew' : 'documents.add')}
        onSubmit={event => void form.handleSubmit(add, () => setTried(true))(event)}
      >
        <PagesField sending={sending} missing={tried && !sent} />
        <FactsOfDocument form={form} />
        <SaveBar form={form} problem={problem} busy={busy} label={t('documents.save')} offline={false} />
        <div>
          <button type="button" className="button quiet" onClick={onClose}>
            {t('action.cancel')}
          </button>
        </div>
      </form>
    </Card>
  )
}
