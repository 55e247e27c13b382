import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import { asProblem } from '../api/problems'
import type { Disclosure } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { HandingOver } from './HandingOver'
import { Proposing } from './Proposing'

interface Step {
  method: 'PUT' | 'POST'
  verb: 'proposal' | 'signature' | 'handover'
  body: object
}

/** The step that is next. Each names the version that it is about: what is signed is what was read. */
export function Deciding({ disclosure, etag }: { disclosure: Disclosure; etag: string | null }) {
  const t = useT()
  const { slug, me, can } = useSession()
  const queries = useQueryClient()
  const [revising, setRevising] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: ['disclosure', slug, disclosure.id] })
  const step = useMutation({
    mutationFn: ({ method, verb, body }: Step) =>
      call(slug, `/v1/disclosures/${disclosure.id}/${verb}`, { method, body, ifMatch: etag }),
    onSuccess: refresh,
    onError: error => (asProblem(error).kind === 'precondition-failed' ? refresh() : undefined),
  })
  const { status } = disclosure
  const signed = disclosure.signatures.some(one => one.by.id === me.person.id)
  const proposing = can('disclosure:write') && (status === 'logged' || (status === 'proposed' && revising))
  return (
    <>
      {step.error && <ProblemNotice error={step.error} />}
      {status === 'proposed' && !revising && (
        <Card title={t('disclosure.sign.title')}>
          <div className="stack">
            <p>{t(signed ? 'disclosure.sign.waits' : 'disclosure.sign.text')}</p>
            <div className="actions">
              {can('disclosure:sign') && !signed && (
                <button
                  type="button"
                  className="button primary"
                  disabled={step.isPending}
                  onClick={() => step.mutate({ method: 'POST', verb: 'signature', body: {} })}
                >
                  {t('disclosure.sign')}
                </button>
              )}
              {can('disclosure:write') && (
                <button type="button" className="button" onClick={() => setRevising(true)}>
                  {t('disclosure.revise')}
                </button>
              )}
            </div>
          </div>
        </Card>
      )}
      {proposing && (
        <Proposing
          disclosure={disclosure}
          busy={step.isPending}
          onPropose={body => step.mutate({ method: 'PUT', verb: 'proposal', body })}
        />
      )}
      {status === 'disclosure-decided' && can('disclosure:write') && (
        <HandingOver
          busy={step.isPending}
          onHandOver={body => step.mutate({ method: 'POST', verb: 'handover', body })}
        />
      )}
      {status === 'refused' && <Notice title={t('disclosure.refused')} />}
    </>
  )
}
