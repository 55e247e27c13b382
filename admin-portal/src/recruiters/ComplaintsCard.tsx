import type { Cell, Recruiter } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { Card } from '../ui/Card'

/** How many complained, over all centres; never who, and never so few that it could be guessed. */
export function ComplaintsCard({ recruiter }: { recruiter: Recruiter }) {
  const t = useT()
  const { threshold } = recruiter.complaints
  return (
    <Card title={t('recruiter.complaints')}>
      <div className="stack">
        <p className="muted small">{t('recruiter.complaints.note', { threshold })}</p>
        <div className="columns">
          <Counts recruiter={recruiter} state="alleged" />
          <Counts recruiter={recruiter} state="upheld" />
        </div>
      </div>
    </Card>
  )
}

function Counts({ recruiter, state }: { recruiter: Recruiter; state: 'alleged' | 'upheld' }) {
  const t = useT()
  const { number } = useFormats()
  const { threshold } = recruiter.complaints
  const { total, kinds } = recruiter.complaints[state]
  const shown = (cell: Cell, hidden: string) => (cell.count === null ? hidden : number(cell.count))
  const someKeptBack = kinds.some(kind => kind.complaints.suppressed)
  return (
    <section className="stack tight" aria-label={t(`recruiter.complaints.${state}`)}>
      <h3>
        {t(`recruiter.complaints.${state}`)}: {shown(total, t('recruiter.complaints.fewer', { threshold }))}
      </h3>
      {!total.suppressed && (
        <dl className="facts">
          {kinds.map(({ kind, complaints }) => (
            <div key={kind}>
              <dt>{t(`recruiter.kind.${kind}`)}</dt>
              <dd>{shown(complaints, t('recruiter.complaints.kept-back'))}</dd>
            </div>
          ))}
        </dl>
      )}
      {!total.suppressed && someKeptBack && (
        <p className="muted small">{t('recruiter.complaints.kept-back.note', { threshold })}</p>
      )}
    </section>
  )
}
