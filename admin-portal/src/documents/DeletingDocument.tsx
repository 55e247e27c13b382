import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { call } from '../api/http'
import type { ClientDocument } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { ProblemNotice } from '../ui/ProblemNotice'

/** Cannot be taken back, so it asks why: the reason is all that is left. */
export function DeletingDocument({ document, onClose }: { document: ClientDocument; onClose: () => void }) {
  const t = useT()
  const id = useId()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [because, setBecause] = useState('')
  const remove = useMutation({
    mutationFn: () =>
      call(slug, `/v1/documents/${document.id}/deletion`, {
        method: 'PUT',
        body: { because: because.trim() },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['client', slug, document.clientId, 'documents'] })
      await queries.invalidateQueries({ queryKey: ['expiring', slug] })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (because.trim().length >= 3) remove.mutate()
  }
  return (
    <Ask title={t('documents.delete.title')} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{t('documents.delete.about')}</p>
        <div className="field">
          <label htmlFor={id}>{t('documents.delete.because')}</label>
          <input
            id={id}
            className="input"
            required
            minLength={3}
            maxLength={500}
            value={because}
            onChange={event => setBecause(event.target.value)}
          />
        </div>
        {remove.error && <ProblemNotice error={remove.error} />}
        <div className="actions">
          <button type="submit" className="button danger" disabled={remove.isPending}>
            {t('documents.delete')}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            {t('action.cancel')}
          </button>
        </div>
      </form>
    </Ask>
  )
}
