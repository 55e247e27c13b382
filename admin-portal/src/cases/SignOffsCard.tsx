import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/http'
import type { Case, SignOff } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { planQuery } from './cases'

const tones = { asked: 'tag warn', given: 'tag good', refused: 'tag bad', withdrawn: 'tag' } as const

/** Where a team wants it, a supervisor agrees before the case takes its next step. */
export function SignOffsCard({ one }: { one: Case }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(planQuery(slug, one.id))
  return (
    <Card title={t('sign-off.title')}>
      <Loaded query={query} rows={1}>
        {({ signOffs }) => (
          <div className="stack">
            {signOffs.map(signOff => (
              <Item key={signOff.id} caseId={one.id} signOff={signOff} />
            ))}
            {can('case:write') &&
              one.step !== 'terminated' &&
              !signOffs.some(signOff => signOff.state === 'asked') && <Asking caseId={one.id} />}
          </div>
        )}
      </Loaded>
    </Card>
  )
}

function useChange(caseId: string, path: string, method: 'POST' | 'PUT' | 'DELETE') {
  const { slug } = useSession()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body?: Record<string, unknown>) =>
      call(slug, path, {
        method,
        ...(body ? { body } : {}),
        ...(method === 'POST' ? { idempotencyKey: crypto.randomUUID() } : {}),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case', slug, caseId] }),
  })
}

function Asking({ caseId }: { caseId: string }) {
  const t = useT()
  const id = useId()
  const [question, setQuestion] = useState('')
  const ask = useChange(caseId, `/v1/cases/${caseId}/sign-offs`, 'POST')
  return (
    <form
      className="stack tight"
      onSubmit={event => {
        event.preventDefault()
        ask.mutate({ id: uuidv7(), question: question.trim() })
      }}
    >
      <label htmlFor={id}>{t('sign-off.question')}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
        value={question}
        onChange={event => setQuestion(event.target.value)}
      />
      {ask.error && <ProblemNotice error={ask.error} />}
      <div>
        <button type="submit" className="button" disabled={!question.trim() || ask.isPending}>
          {t('sign-off.ask')}
        </button>
      </div>
    </form>
  )
}

function Item({ caseId, signOff }: { caseId: string; signOff: SignOff }) {
  const t = useT()
  const code = useCode()
  const id = useId()
  const { dayOf } = useFormats()
  const { me, can } = useSession()
  const [remark, setRemark] = useState('')
  const path = `/v1/sign-offs/${signOff.id}`
  const answer = useChange(caseId, path, 'PUT')
  const withdraw = useChange(caseId, path, 'DELETE')
  const error = answer.error ?? withdraw.error
  const asked = signOff.state === 'asked'
  const mine = signOff.askedBy.id === me.person.id
  return (
    <div className="stack tight">
      <p className="row between">
        <span className="muted small">
          {dayOf(signOff.askedAt)} · <bdi>{signOff.askedBy.name}</bdi>
        </span>
        <span className={tones[signOff.state]}>{code('signOff', signOff.state)}</span>
      </p>
      <p dir="auto">{signOff.question}</p>
      {signOff.answeredBy && !asked && (
        <p className="small">
          <bdi>{signOff.answeredBy.name}</bdi>
          {signOff.remark && <>: {signOff.remark}</>}
        </p>
      )}
      {asked && can('case:supervise') && !mine && (
        <>
          <label htmlFor={id}>{t('sign-off.remark')}</label>
          <input id={id} className="input" value={remark} onChange={event => setRemark(event.target.value)} />
          <div className="actions">
            <button
              type="button"
              className="button primary"
              onClick={() => answer.mutate({ agreed: true, remark })}
            >
              {t('sign-off.give')}
            </button>
            <button type="button" className="button" onClick={() => answer.mutate({ agreed: false, remark })}>
              {t('sign-off.refuse')}
            </button>
          </div>
        </>
      )}
      {asked && mine && (
        <div>
          <button type="button" className="button quiet" onClick={() => withdraw.mutate(undefined)}>
            {t('sign-off.withdraw')}
          </button>
        </div>
      )}
      {error && <ProblemNotice error={error} />}
    </div>
  )
}
