import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call, type Answer } from '../api/http'
import { asProblem, type Problem } from '../api/problems'
import type { SheetDraft } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Comparison } from './Comparison'
import { comparisonQuery } from './library'

/** A colleague looks at what was submitted: what changes against what is out, and then brings it before the public. */
export function Reviewing({ answer }: { answer: Answer<SheetDraft> }) {
  const t = useT()
  const { slug, can } = useSession()
  const { dateTime } = useFormats()
  const { data: draft } = answer
  const comparison = useQuery(comparisonQuery(slug, draft.sheet, draft.basedOn, 0))
  return (
    <div className="stack">
      <p className="muted small">
        {t('library.draft.written', { name: draft.writtenBy, at: dateTime(draft.writtenAt) })}
      </p>
      <Loaded query={comparison} rows={6}>
        {data => <Comparison comparison={data} whole={draft.basedOn === 0} />}
      </Loaded>
      {draft.mine && <Notice title={t('library.review.own')}>{t('library.review.own.text')}</Notice>}
      {can('library:approve') && <Deciding answer={answer} />}
    </div>
  )
}

function Deciding({ answer: { data: draft, etag } }: { answer: Answer<SheetDraft> }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const [at, setAt] = useState('')
  const [because, setBecause] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [moment, reason] = [useId(), useId()]
  const path = `/v1/library/sheets/${draft.sheet}/draft`
  const decide = async (work: () => Promise<unknown>, to: string) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
      await queries.invalidateQueries({ queryKey: ['library', slug] })
      await go(to, { replace: true })
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setBusy(false)
    }
  }
  const approve = () =>
    decide(
      () =>
        call(slug, `${path}/approval`, {
          method: 'POST',
          ifMatch: etag,
          body: { publishAt: at ? new Date(at).toISOString() : null },
        }),
      `/library/${draft.sheet}`,
    )
  const giveBack = () =>
    decide(
      () => call(slug, `${path}/return`, { method: 'POST', ifMatch: etag, body: { because } }),
      `/library/${draft.sheet}/draft`,
    )
  return (
    <Card title={t('library.review')}>
      <div className="stack">
        {problem && <ProblemNotice error={problem} />}
        {!draft.mine && (
          <div className="field">
            <label htmlFor={moment}>{t('library.review.at')}</label>
            <p className="hint">{t('library.review.at.hint')}</p>
            <input
              id={moment}
              type="datetime-local"
              className="input"
              value={at}
              onChange={event => setAt(event.target.value)}
            />
            <div className="actions">
              <button type="button" className="button primary" disabled={busy} onClick={() => void approve()}>
                {t(at ? 'library.review.approve-later' : 'library.review.approve')}
              </button>
            </div>
          </div>
        )}
        <div className="field">
          <label htmlFor={reason}>{t('library.review.because')}</label>
          <textarea
            id={reason}
            className="input"
            rows={3}
            dir="auto"
            value={because}
            onChange={event => setBecause(event.target.value)}
          />
          <div className="actions">
            <button
              type="button"
              className="button"
              disabled={busy || !because.trim()}
              onClick={() => void giveBack()}
            >
              {t('library.review.return')}
            </button>
          </div>
        </div>
      </div>
    </Card>
  )
}
