import { useRef, useState } from 'react'
import { asProblem, type Problem } from '../api/problems'
import type { Line } from '../api/types'
import { useCode, useT } from '../language/useT'
import { entry, submit } from '../offline/outbox'
import { useSpeaker } from '../offline/useOutbox'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { BecomingClient } from './BecomingClient'
import { CallBackFields } from './CallBackFields'
import { missingIn, newCall, serviceOf, toCall, type CallDraft } from './callForm'
import { KeyChoice } from './KeyChoice'
import { actionKeys, DISTRESS, found, genderKeys, pressed, reasonKeys, SCRIPT } from './keys'
import { LineWords, type Shown } from './LineWords'
import { ServiceOfCall } from './ServiceOfCall'
import { Timer } from './Timer'
import { useKeys } from './useKeys'

interface Props {
  line: Line
  language: string
  keysOn: boolean
}

/** One call after the other on one line. What is not chosen has a sensible beginning; only the reason is needed. */
export function Call({ line, language, keysOn }: Props) {
  const t = useT()
  const code = useCode()
  const speaker = useSpeaker()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<CallDraft>(() => ({ ...newCall(line), startedAt: Date.now() }))
  const [shown, setShown] = useState<Shown>(null)
  const [wanted, setWanted] = useState<'reason' | 'number' | null>(null)
  const [done, setDone] = useState<'logged' | 'queued' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const actions = line.trafficking ? actionKeys.filter(([, action]) => action !== 'appointment') : actionKeys

  /** With the first thing that is chosen, the next call has begun. */
  const set = (change: Partial<CallDraft>) => {
    setDone(null)
    setWanted(null)
    setDraft(before => ({ ...before, startedAt: before.startedAt ?? Date.now(), ...change }))
  }

  const save = async (): Promise<boolean> => {
    const missing = missingIn(draft)
    setWanted(missing)
    if (missing || busy) return false
    setBusy(true)
    setProblem(null)
    try {
      const call = toCall({ ...draft, language })
      const made = await submit(speaker, entry('log-call', call.id, t('hotline.a-call'), { ...call }))
      setDone(made ? 'logged' : 'queued')
      setDraft(newCall(line))
      setShown(null)
      return true
    } catch (error) {
      setProblem(asProblem(error))
      return false
    } finally {
      setBusy(false)
    }
  }

  useKeys(keysOn, event => {
    if (
      event.key === 'Enter' &&
      !(event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement)
    ) {
      event.preventDefault()
      form.current?.requestSubmit()
      return
    }
    const key = pressed(event)
    const reason = found(reasonKeys, key)
    const action = found(actions, key)
    const gender = found(genderKeys, key)
    if (reason) set({ reason })
    else if (action) set({ action })
    else if (gender) set({ gender })
    else if (key === SCRIPT) setShown(shown === 'script' ? null : 'script')
    else if (key === DISTRESS) setShown(shown === 'distress' ? null : 'distress')
    else return
    event.preventDefault()
  })

  return (
    <div className="columns hotline">
      <LineWords line={line} language={language} shown={shown} onShow={setShown} />
      <div className="stack">
        <form
          ref={form}
          className="card stack"
          noValidate
          aria-label={t('hotline.a-call')}
          onSubmit={event => {
            event.preventDefault()
            void save()
          }}
        >
          <div className="row between call-head">
            <Timer since={draft.startedAt} />
            <button type="submit" className="button primary" disabled={busy} aria-keyshortcuts="Enter">
              {t('hotline.save')} <kbd aria-hidden="true">↵</kbd>
            </button>
          </div>
          <div aria-live="polite">
            {done && <Notice tone={done === 'logged' ? 'good' : 'info'} title={t(`hotline.${done}`)} />}
          </div>
          {problem && <ProblemNotice error={problem} />}
          <KeyChoice
            legend={t('hotline.reason')}
            name="reason"
            keys={reasonKeys}
            value={draft.reason}
            label={value => code('contactReason', value)}
            onChoose={reason => set({ reason })}
            error={wanted === 'reason' ? t('hotline.reason.needed') : undefined}
          />
          <ServiceOfCall value={serviceOf(draft)} onChoose={service => set({ service })} />
          <KeyChoice
            legend={t('hotline.action')}
            name="action"
            keys={actions}
            value={draft.action}
            label={value => code('callAction', value)}
            onChoose={action => set({ action })}
          />
          {draft.action === 'call-back' && (
            <CallBackFields draft={draft} onChange={set} wanted={wanted === 'number'} />
          )}
          <KeyChoice
            legend={t('hotline.gender')}
            name="gender"
            keys={genderKeys}
            value={draft.gender}
            label={value => code('gender', value)}
            onChoose={gender => set({ gender })}
          />
        </form>
        <BecomingClient draft={draft} language={language} onSave={save} />
      </div>
    </div>
  )
}
