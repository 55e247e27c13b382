import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { call } from '../api/http'
import type { Colleague } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { colleaguesQuery } from '../team/team'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { readersQuery } from './centres'

/** Whom somebody who takes in restricted referrals lets read this one. */
export function Readers({ referralId }: { referralId: string }) {
  const t = useT()
  const { slug, me } = useSession()
  const queries = useQueryClient()
  const named = useQuery(readersQuery(slug, referralId))
  const colleagues = useQuery(colleaguesQuery(slug))
  const change = useMutation({
    mutationFn: ({ person, method }: { person: string; method: 'PUT' | 'DELETE' }) =>
      call(slug, `/v1/referrals/${referralId}/readers/${person}`, { method, body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['referral', slug, referralId, 'readers'] }),
  })
  return (
    <Card title={t('referral.restricted.who')}>
      <p className="muted">{t('referral.restricted.who.text')}</p>
      <Loaded query={named} rows={1}>
        {ids => (
          <Loaded query={colleagues} rows={1}>
            {people => (
              <div className="stack">
                {ids.length === 0 && <p>{t('referral.restricted.nobody')}</p>}
                <ul className="list flat">
                  {ids.map(id => {
                    const name = people.find(one => one.id === id)?.name ?? t('referral.restricted.former')
                    return (
                      <li key={id} className="item">
                        <bdi className="strong">{name}</bdi>
                        <button
                          type="button"
                          className="button quiet"
                          aria-label={t('referral.restricted.remove.one', { name })}
                          disabled={change.isPending}
                          onClick={() => change.mutate({ person: id, method: 'DELETE' })}
                        >
                          {t('referral.restricted.remove')}
                        </button>
                      </li>
                    )
                  })}
                </ul>
                <Naming
                  others={people.filter(one => one.id !== me.person.id && !ids.includes(one.id))}
                  busy={change.isPending}
                  onName={person => change.mutate({ person, method: 'PUT' })}
                />
                {change.error && <ProblemNotice error={change.error} />}
              </div>
            )}
          </Loaded>
        )}
      </Loaded>
    </Card>
  )
}

function Naming(props: { others: Colleague[]; busy: boolean; onName: (person: string) => void }) {
  const t = useT()
  const id = useId()
  const [chosen, setChosen] = useState('')
  if (props.others.length === 0) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen) props.onName(chosen)
    setChosen('')
  }
  return (
    <form className="stack tight" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{t('referral.restricted.name')}</label>
        <select id={id} className="input" value={chosen} onChange={event => setChosen(event.target.value)}>
          <option value="">{t('referral.restricted.choose')}</option>
          {props.others.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <div className="actions">
        <button type="submit" className="button" disabled={props.busy || chosen === ''}>
          {t('referral.restricted.add')}
        </button>
      </div>
    </form>
  )
}
