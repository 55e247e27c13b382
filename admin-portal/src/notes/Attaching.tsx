import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/http'
import type { AttachedDocument, Note } from '../api/types'
import { documentsQuery, sorted } from '../documents/documents'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Icon } from '../ui/Icon'
import { ProblemNotice } from '../ui/ProblemNotice'
import { notesQuery } from './notes'

interface Props {
  clientId: string
  noteId: string
  attached: AttachedDocument[]
  /** Stores the draft, so that there is a note to attach to; false when that was not possible. */
  onStore: () => Promise<boolean>
}

/** Which of the client's documents a draft is about. */
export function Attaching({ clientId, noteId, attached, onStore }: Props) {
  const t = useT()
  const code = useCode()
  const { dayOf } = useFormats()
  const field = useId()
  const { slug, can } = useSession()
  const queries = useQueryClient()
  const [now, setNow] = useState(attached)
  const { data: documents } = useQuery({ ...documentsQuery(slug, clientId), enabled: can('document:read') })
  const change = useMutation({
    mutationFn: async ({ document, method }: { document: string; method: 'PUT' | 'DELETE' }) => {
      if (!(await onStore())) return null
      const path = `/v1/notes/${noteId}/attachments/${document}`
      return (await call<Note>(slug, path, method === 'PUT' ? { method, body: {} } : { method })).data
    },
    onSuccess: async note => {
      if (!note) return
      setNow(note.attachments)
      await queries.invalidateQueries({ queryKey: notesQuery(slug, clientId).queryKey })
    },
  })
  if (!can('document:read')) return null
  const choices = sorted(documents ?? []).current.filter(one => !now.some(other => other.id === one.id))
  return (
    <div className="stack tight">
      {now.length > 0 && (
        <ul className="row" aria-label={t('notes.attachments')}>
          {now.map(one => (
            <li key={one.id}>
              <button
                type="button"
                className="button quiet"
                disabled={change.isPending}
                onClick={() => change.mutate({ document: one.id, method: 'DELETE' })}
              >
                <span className="unseen">{t('notes.detach')}</span>
                {code('documentKind', one.kind)}
                <Icon name="close" size={18} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {choices.length > 0 ? (
        <div className="field">
          <label htmlFor={field}>{t('notes.attach')}</label>
          <select
            id={field}
            className="input"
            value=""
            disabled={change.isPending}
            onChange={event => change.mutate({ document: event.target.value, method: 'PUT' })}
          >
            <option value="">{t('form.choose')}</option>
            {choices.map(one => (
              <option key={one.id} value={one.id}>
                {`${code('documentKind', one.kind)}, ${dayOf(one.added.at)}`}
              </option>
            ))}
          </select>
        </div>
      ) : (
        documents && (
          <p className="hint">
            <Here to={`/clients/${clientId}/documents`}>{t('notes.attach.none')}</Here>
          </p>
        )
      )}
      {change.error && <ProblemNotice error={change.error} />}
    </div>
  )
}

/** What a signed note is about; a document that was deleted since is named, and nothing is behind it. */
export function Attached({ note }: { note: Note }) {
  const t = useT()
  const code = useCode()
  const { can } = useSession()
  if (note.attachments.length === 0) return null
  return (
    <ul className="row" aria-label={t('notes.attachments')}>
      {note.attachments.map(one => {
        const kind = code('documentKind', one.kind)
        return (
          <li key={one.id}>
            {!one.there ? (
              <span className="muted small">{t('notes.attachment.deleted', { kind })}</span>
            ) : can('document:read') ? (
              <Here to={`/clients/${note.clientId}/documents`}>{kind}</Here>
            ) : (
              <span className="small">{kind}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
