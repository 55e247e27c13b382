import type { ReactNode } from 'react'
import type { Candidate, ClientFacts } from '../api/types'
import type { MessageKey } from '../language/languages'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Ask } from '../ui/Ask'
import { fullName } from './clients'
import { likenessReasons } from './duplicates'
import { useKnownClient } from './useKnownClient'

interface Props {
  typed: Pick<ClientFacts, 'name' | 'birthDate' | 'birthYear' | 'area' | 'phone'>
  candidates: Candidate[]
  onClose: () => void
  onAnyway: () => void
  onSame: (candidate: Candidate) => Promise<unknown>
}

/** Side by side, with the reasons: a person decides who is who, never the machine. */
export function DuplicateWarning({ typed, candidates, onClose, onAnyway, onSame }: Props) {
  const t = useT()
  const { can } = useSession()
  const first = candidates[0]
  const openKnown = useKnownClient()
  const choose = async (candidate: Candidate) => {
    await onSame(candidate)
    await openKnown({ id: candidate.id, label: fullName(candidate.name) })
  }
  return (
    <Ask title={t('duplicate.title')} onClose={onClose} wide>
      <p>{t('duplicate.text', { count: candidates.length })}</p>
      <ul className="compare">
        <li className="card">
          <h3>{t('duplicate.typed')}</h3>
          <Likeness person={typed} />
        </li>
        {candidates.map(candidate => (
          <li key={candidate.id} className="card">
            <h3>
              {t('duplicate.known')} <span className="muted ltr">{candidate.number}</span>
            </h3>
            <Likeness person={candidate} />
            <Reasons reasons={candidate.reasons} />
            <button type="button" className="button primary" onClick={() => void choose(candidate)}>
              {t('duplicate.same')}
            </button>
            {can('client:merge') && first && candidate !== first && (
              <Here
                to={`/clients/${first.id}/same-person`}
                search={{ with: candidate.id }}
                className="button quiet"
              >
                {t('duplicate.merge', { number: first.number })}
              </Here>
            )}
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button" onClick={onAnyway}>
          {t('duplicate.anyway')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('duplicate.back')}
        </button>
      </div>
    </Ask>
  )
}

function Likeness({ person }: { person: Pick<Candidate, 'name' | 'birthDate' | 'birthYear' | 'area'> }) {
  const t = useT()
  const { date } = useFormats()
  const born = person.birthDate ? date(person.birthDate) : person.birthYear
  const facts: [string, ReactNode][] = [
    [t('client.name'), fullName(person.name)],
    [t('client.birth'), born],
    [t('client.area'), person.area],
  ]
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || <span className="muted">{t('state.unknown')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Reasons({ reasons }: { reasons: string[] }) {
  const t = useT()
  const known = likenessReasons.filter(reason => reasons.includes(reason))
  return (
    <ul className="tags" aria-label={t('duplicate.reasons')}>
      {known.map(reason => (
        <li key={reason} className="tag warn">
          {t(`duplicate.reason.${reason}` satisfies MessageKey)}
        </li>
      ))}
    </ul>
  )
}
