import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import { asProblem } from '../api/problems'
import type { Note } from '../api/types'
import { useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Attaching } from './Attaching'
import { ComparingDrafts } from './ComparingDrafts'
import { notesQuery } from './notes'
import { Templates } from './Templates'
import { useAutosave, type DraftNote } from './useAutosave'

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
  const [known] = useState<DraftNote>(() => ({
    wording: note?.wording ?? '',
    version: note ? `"${note.version}"` : null,
  }))
  const form = useForm<DraftNote>({ defaultValues: known })
  const { restored, release, forget } = useDraft(note ? `note.${id}` : `note.new.${clientId}`, form)
  const autosave = useAutosave(clientId, caseId, id, known)
  const { typed, save, goOnFrom, setProblem } = autosave
  const [busy, setBusy] = useState(false)
  const wording = form.watch('wording')

  const stored = useCallback(
    (now: DraftNote) => {
      if (form.getValues().wording !== now.wording) return
      form.reset(now)
      void release()
    },
    [form, release],
  )
  useEffect(() => {
    const watching = form.watch(values => {
      typed({ wording: values.wording ?? '', version: values.version ?? null }, stored)
    })
    return () => watching.unsubscribe()
  }, [form, typed, stored])
  // What this device kept goes on from the version that it was typed on, whatever another device has saved since.
  useEffect(() => {
    if (!restored) return
    const kept = form.getValues()
    goOnFrom({ wording: '', version: kept.version })
    void save(kept).then(now => now && stored(now))
  }, [restored, form, goOnFrom, save, stored])

  const finish = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
      await forget()
      await queries.invalidateQueries({ queryKey: notesQuery(slug, clientId).queryKey })
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  const sign = async () => {
    const now = await save(form.getValues())
    if (!now) return
    await finish(() =>
      call(slug, `/v1/notes/${id}/signature`, { method: 'POST', body: {}, ifMatch: now.version }),
    )
  }
  const discard = () =>
    finish(async () => {
      if (form.getValues().version) await call(slug, `/v1/notes/${id}`, { method: 'DELETE' })
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
      <Attaching
        clientId={clientId}
        noteId={id}
        attached={note?.attachments ?? []}
        onStore={async () => Boolean(await save(form.getValues()))}
      />
      {autosave.problem && <ProblemNotice error={autosave.problem} />}
      {autosave.problem?.kind === 'precondition-failed' && (
        <ComparingDrafts
          id={id}
          mine={wording}
          onDecided={decided => {
            goOnFrom({ wording: '', version: decided.version })
            form.reset(decided)
            void save(decided).then(now => now && stored(now))
          }}
        />
      )}
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
