import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/http'
import type { Note } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { ProblemNotice } from '../ui/ProblemNotice'

/** Something to add or correct, beside the note that stays as it is. */
export function Amending({ note }: { note: Note }) {
  const t = useT()
  const field = useId()
  const { slug, can } = useSession()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [id] = useState(() => uuidv7())
  const [wording, setWording] = useState('')
  const amend = useMutation({
    mutationFn: () =>
      call(slug, `/v1/notes/${note.id}/amendments`, {
        method: 'POST',
        body: { id, wording: wording.trim() },
        idempotencyKey: id,
      }),
    onSuccess: async () => {
      setOpen(false)
      await queries.invalidateQueries({ queryKey: ['client', slug, note.clientId] })
    },
  })
  if (!can('case:note')) return null
  if (!open) {
    return (
      <div>
        <button type="button" className="button quiet" onClick={() => setOpen(true)}>
          {t('notes.amend')}
        </button>
      </div>
    )
  }
  return (
    <form
      className="stack tight"
      onSubmit={event => {
        event.preventDefault()
        amend.mutate()
      }}
    >
      <label htmlFor={field}>{t('notes.amendment')}</label>
      <textarea
        id={field}
        className="input"
        rows={3}
        value={wording}
        onChange={event => setWording(event.target.value)}
      />
      {amend.error && <ProblemNotice error={amend.error} />}
      <div className="actions">
        <button type="submit" className="button primary" disabled={!wording.trim() || amend.isPending}>
          {t('notes.amend.do')}
        </button>
        <button type="button" className="button quiet" onClick={() => setOpen(false)}>
          {t('action.cancel')}
        </button>
      </div>
    </form>
  )
}
