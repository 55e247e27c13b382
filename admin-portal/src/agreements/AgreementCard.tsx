import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Agreement, AgreementStatus } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { ProblemNotice } from '../ui/ProblemNotice'

type Verb = 'acceptance' | 'refusal' | 'termination'
const tones: Record<AgreementStatus, string> = {
  proposed: 'tag warn',
  'in-force': 'tag good',
  declined: 'tag bad',
  terminated: 'tag',
  expired: 'tag',
}

export function AgreementCard({ agreement }: { agreement: Agreement }) {
  const t = useT()
  const { slug, can } = useSession()
  const { date, country } = useFormats()
  const queries = useQueryClient()
  const [ending, setEnding] = useState(false)
  const change = useMutation({
    mutationFn: (verb: Verb) =>
      call(slug, `/v1/agreements/${agreement.id}/${verb}`, {
        method: 'POST',
        body: {},
        ifMatch: `"${agreement.version}"`,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['agreements', slug] }),
  })
  const mayAnswer = can('agreement:manage') && agreement.status === 'proposed' && !agreement.proposedByUs
  return (
    <article className="card stack tight" aria-label={agreement.partner.name}>
      <div className="row between">
        <h2>{agreement.partner.name}</h2>
        <span className={tones[agreement.status]}>{t(`agreement.status.${agreement.status}`)}</span>
      </div>
      <p className="muted small">
        {country(agreement.partner.country)} ·{' '}
        {agreement.validUntil
          ? t('agreement.from-until', { from: date(agreement.validFrom), until: date(agreement.validUntil) })
          : t('agreement.from', { from: date(agreement.validFrom) })}{' '}
        · {t(agreement.proposedByUs ? 'agreement.by-us' : 'agreement.by-them')}
      </p>
      <p className="prose" dir="auto">
        {agreement.responsibilities}
      </p>
      {change.error && <ProblemNotice error={change.error} />}
      {mayAnswer && (
        <div className="actions">
          <button
            type="button"
            className="button primary"
            disabled={change.isPending}
            onClick={() => change.mutate('acceptance')}
          >
            {t('agreement.accept')}
          </button>
          <button
            type="button"
            className="button"
            disabled={change.isPending}
            onClick={() => change.mutate('refusal')}
          >
            {t('agreement.decline')}
          </button>
        </div>
      )}
      {can('agreement:manage') && agreement.status === 'in-force' && (
        <div className="actions">
          <button type="button" className="button quiet" onClick={() => setEnding(true)}>
            {t('agreement.terminate')}
          </button>
        </div>
      )}
      {ending && (
        <Ask
          title={t('agreement.terminate.title', { name: agreement.partner.name })}
          onClose={() => setEnding(false)}
        >
          <p>{t('agreement.terminate.text')}</p>
          <div className="actions">
            <button
              type="button"
              className="button danger"
              onClick={() => {
                setEnding(false)
                change.mutate('termination')
              }}
            >
              {t('agreement.terminate')}
            </button>
            <button type="button" className="button quiet" onClick={() => setEnding(false)}>
              {t('action.cancel')}
            </button>
          </div>
        </Ask>
      )}
    </article>
  )
}
