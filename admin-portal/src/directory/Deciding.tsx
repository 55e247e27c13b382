import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { DirectoryChange } from '../api/types'
import { asProblem, type Problem } from '../api/problems'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ChangeCard } from './ChangeCard'
import { factsQuery } from './stewardship'

/** A proposal for an entry that this centre keeps: each fact is taken over or left. */
export function Deciding({ change }: { change: DirectoryChange }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const { data: known } = useQuery(factsQuery(slug, change.service))
  const [taken, setTaken] = useState<string[]>(() => change.changes.map(({ fact }) => fact))
  const [rejecting, setRejecting] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  // Beside the proposal stands what the entry says now, which may not be what it said then.
  const present: DirectoryChange = {
    ...change,
    changes: change.changes.map(one => ({ ...one, from: known ? known.facts[one.fact] : one.from })),
  }
  const decide = async (verb: 'acceptance' | 'rejection', body: object) => {
    setBusy(true)
    setProblem(null)
    try {
      await call(slug, `/v1/directory/changes/${change.id}/${verb}`, {
        method: 'POST',
        body,
        ifMatch: `"${change.version}"`,
        idempotencyKey: crypto.randomUUID(),
      })
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
      await queries.invalidateQueries({ queryKey: ['directory', slug] })
    }
  }
  return (
    <ChangeCard
      change={present}
      named
      tick={fact => (
        <label className="choice small">
          <input
            type="checkbox"
            checked={taken.includes(fact)}
            onChange={event =>
              setTaken(event.target.checked ? [...taken, fact] : taken.filter(one => one !== fact))
            }
          />
          <span>{t('change.take')}</span>
        </label>
      )}
    >
      {problem && <ProblemNotice error={problem} />}
      {taken.length === 0 && <Notice>{t('change.accept.none')}</Notice>}
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={busy || !known || taken.length === 0}
          onClick={() =>
            void decide('acceptance', { facts: taken, entryVersion: known?.version, check: null })
          }
        >
          {t('change.accept')}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => setRejecting(true)}>
          {t('change.reject')}
        </button>
      </div>
      {rejecting && (
        <Rejecting
          onClose={() => setRejecting(false)}
          onReject={because => {
            setRejecting(false)
            void decide('rejection', { because })
          }}
        />
      )}
    </ChangeCard>
  )
}

function Rejecting({ onClose, onReject }: { onClose: () => void; onReject: (because: string) => void }) {
  const t = useT()
  const [because, setBecause] = useState('')
  return (
    <Ask title={t('change.reject.save')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          if (because.trim()) onReject(because.trim())
        }}
      >
        <label className="field">
          <span className="label">{t('change.reject.because')}</span>
          <textarea
            className="input"
            rows={3}
            dir="auto"
            required
            maxLength={2000}
            value={because}
            onChange={event => setBecause(event.target.value)}
          />
        </label>
        <div className="actions">
          <button type="submit" className="button danger" disabled={!because.trim()}>
            {t('change.reject.save')}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            {t('action.cancel')}
          </button>
        </div>
      </form>
    </Ask>
  )
}
