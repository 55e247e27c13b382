import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import { asProblem } from '../api/problems'
import type { Note } from '../api/types'
import { useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { ProblemNotice } from '../ui/ProblemNotice'
import { notesQuery, templatesQuery } from './notes'
import { useAutosave } from './useAutosave'

interface Props {
  clientId: string
  caseId: string | null
  id: string
  note: Note | null
  onClose: () => void
}

/** A draft: saved while it is written, seen by nobody else, and signed when it is as it should be. */
export function NoteEditor({ clientId, caseId, id, note, onClose }: Props) {
  const t = useT()
  const field = useId()
  const { slug } = useSession()
  const queries = useQueryClient()
  const form = useForm({ defaultValues: { wording: note?.wording ?? '' } })
  const draft = useDraft(note ? `note.${id}` : `note.new.${clientId}`, form)
  const autosave = useAutosave(clientId, caseId, id, note)
  const { typed } = autosave
  const [busy, setBusy] = useState(false)
  const wording = form.watch('wording')

  useEffect(() => {
    const watching = form.watch(values => typed(values.wording ?? ''))
    return () => watching.unsubscribe()
  }, [form, typed])

  const finish = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
      await draft.forget()
      await queries.invalidateQueries({ queryKey: notesQuery(slug, clientId).queryKey })
      onClose()
    } catch (error) {
      autosave.setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  const sign = async () => {
    const ifMatch = await autosave.settle(form.getValues().wording)
    if (!ifMatch) return
    await finish(() => call(slug, `/v1/notes/${id}/signature`, { method: 'POST', body: {}, ifMatch }))
  }
  const discard = () =>
    finish(async () => {
      if (autosave.begun()) await call(slug, `/v1/notes/${id}`, { method: 'DELETE' })
    })

  return (
    <div className="note draft stack tight">
      <div className="row between">
        <label htmlFor={field} className="label">
          {t('notes.draft')}
        </label>
        <span className="muted small" role="status">
          {t(`notes.state.${autosave.saved}`)}
        </span>
      </div>
      <Templates
        onChosen={words =>
          form.setValue('wording', wording ? `${wording}\n\n${words}` : words, { shouldDirty: true })
        }
      />
      <textarea id={field} className="input" rows={8} dir="auto" {...form.register('wording')} />
      {autosave.problem && <ProblemNotice error={autosave.problem} />}
      <p className="hint">{t('notes.sign.hint')}</p>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={busy || !wording.trim()}
          onClick={() => void sign()}
        >
          {t('notes.sign')}
        </button>
        <button type="button" className="button quiet" disabled={busy} onClick={() => void discard()}>
          {t('notes.discard')}
        </button>
      </div>
    </div>
  )
}

function Templates({ onChosen }: { onChosen: (wording: string) => void }) {
  const t = useT()
  const { slug } = useSession()
  const { data = [] } = useQuery(templatesQuery(slug))
  const usable = data.filter(template => !template.retired)
  if (usable.length === 0) return null
  return (
    <div className="row" role="group" aria-label={t('templates.title')}>
      {usable.map(template => (
        <button
          key={template.id}
          type="button"
          className="button quiet"
          onClick={() => onChosen(template.wording)}
        >
          <bdi>{template.name}</bdi>
        </button>
      ))}
    </div>
  )
}
