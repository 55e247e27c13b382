import type { ReactNode } from 'react'
import type { DirectoryChange } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { Here } from '../shell/Here'
import { useCentreName } from './stewardship'
import { useShown } from './useShown'

const tones = { proposed: 'tag warn', accepted: 'tag good', rejected: 'tag bad', withdrawn: 'tag' } as const

/** What somebody said of an entry, beside what the entry said then. */
export function ChangeCard(props: {
  change: DirectoryChange
  /** Whether the entry is named: on its own page it need not be. */
  named?: boolean
  tick?: ((fact: string) => ReactNode) | undefined
  children?: ReactNode
}) {
  const { change, named, tick } = props
  const t = useT()
  const { date, dayOf } = useFormats()
  const centre = useCentreName()
  const shown = useShown()
  const open = change.status === 'proposed'
  const partly = change.accepted !== null && change.accepted.length < change.changes.length
  const state = partly ? t('change.partly') : t(`change.status.${change.status}`)
  return (
    <article className="card stack tight change" aria-label={change.serviceName}>
      <div className="row between">
        {named ? (
          <h2>
            <Here to={`/directory/${change.service}`}>
              <bdi>{change.serviceName}</bdi>
            </Here>
          </h2>
        ) : (
          <h3>{change.changes.length === 0 ? t('change.check') : t('directory.edit')}</h3>
        )}
        <span className={tones[change.status]}>
          {change.changes.length === 0 && change.means ? t(`directory.check.means.${change.means}`) : state}
        </span>
      </div>
      <p className="small muted">
        {t('change.by', {
          person: change.proposedBy,
          centre: centre(change.proposer),
          on: dayOf(change.proposedAt),
        })}
      </p>
      {change.note && (
        <p className="prose" dir="auto">
          {change.note}
        </p>
      )}
      {change.changes.map(({ fact, from, to }) => (
        <section key={fact} className="diff" aria-label={shown.label(fact)}>
          <div className="row between">
            <h3>{shown.label(fact)}</h3>
            {tick?.(fact)}
          </div>
          <dl className="two-sides">
            <Side label={t(open ? 'change.before' : 'change.was')} text={shown.value(fact, from)} />
            <Side label={t(open ? 'change.after' : 'change.became')} text={shown.value(fact, to)} after />
          </dl>
        </section>
      ))}
      {change.because && (
        <p className="prose" dir="auto">
          {change.because}
        </p>
      )}
      {change.decidedBy && change.decidedAt && change.decider !== change.proposer && (
        <p className="small muted">
          {t('change.by', {
            person: change.decidedBy,
            centre: centre(change.decider),
            on: dayOf(change.decidedAt),
          })}
        </p>
      )}
      {change.dueOn && (
        <p className="small muted">
          {t('directory.due')} {date(change.dueOn)}
        </p>
      )}
      {props.children}
    </article>
  )
}

function Side({ label, text, after }: { label: string; text: string; after?: boolean }) {
  const t = useT()
  return (
    <div className={after ? 'side after' : 'side'}>
      <dt className="small muted">{label}</dt>
      <dd className="prose" dir="auto">
        {text || <span className="muted">{t('change.empty')}</span>}
      </dd>
    </div>
  )
}
