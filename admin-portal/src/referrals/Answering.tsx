import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import { asProblem } from '../api/problems'
import type { Referral } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { OutcomeForm } from './OutcomeForm'
import { Refusing } from './Refusing'

export type Answer = { verb: 'acceptance' | 'refusal' | 'outcome'; body: object }

/** Yes, no, and later: what came of it. Each answer names the version that it answers. */
export function Answering({ referral, etag }: { referral: Referral; etag: string | null }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [refusing, setRefusing] = useState(false)
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['referral', slug, referral.id] })
    await queries.invalidateQueries({ queryKey: ['referrals', slug] })
  }
  const answer = useMutation({
    mutationFn: ({ verb, body }: Answer) =>
      call(slug, `/v1/referrals/${referral.id}/${verb}`, {
        method: 'POST',
        body,
        ifMatch: etag,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: refresh,
    onError: error => (asProblem(error).kind === 'precondition-failed' ? refresh() : undefined),
  })
  const changed = answer.error && asProblem(answer.error).kind === 'precondition-failed'
  return (
    <>
      {changed ? (
        <Notice tone="warn" title={t('referral.changed')} announce />
      ) : (
        answer.error && <ProblemNotice error={answer.error} />
      )}
      {referral.status === 'sent' && (
        <div className="card stack">
          <h2>{t('referral.answer')}</h2>
          <p className="muted">{t('referral.answer.text', { centre: referral.partner.name })}</p>
          {referral.restricted && <p>{t('referral.restricted.accepting')}</p>}
          <div className="actions">
            <button
              type="button"
              className="button primary"
              disabled={answer.isPending}
              onClick={() => answer.mutate({ verb: 'acceptance', body: {} })}
            >
              {t('referral.accept')}
            </button>
            <button
              type="button"
              className="button"
              disabled={answer.isPending}
              onClick={() => setRefusing(true)}
            >
              {t('referral.refuse')}
            </button>
          </div>
        </div>
      )}
      {referral.status === 'accepted' && (
        <OutcomeForm busy={answer.isPending} onReport={body => answer.mutate({ verb: 'outcome', body })} />
      )}
      {refusing && (
        <Refusing
          onClose={() => setRefusing(false)}
          onRefuse={because => {
            setRefusing(false)
            answer.mutate({ verb: 'refusal', body: { because } })
          }}
        />
      )}
    </>
  )
}
