import { useQuery } from '@tanstack/react-query'
import type { Visit } from '../api/types'
import { visitsQuery } from '../clients/clients'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { today } from '../ui/rules'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'

export function VisitsTimeline({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(visitsQuery(slug, clientId))
  return (
    <Card title={t('visits.title')}>
      <Loaded query={query} rows={2}>
        {visits =>
          visits.length === 0 ? (
            <p className="muted">{t('visits.none')}</p>
          ) : (
            <ol className="timeline">
              {visits.map(visit => (
                <li key={visit.id}>
                  <VisitEntry visit={visit} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Card>
  )
}

export function VisitEntry({ visit }: { visit: Visit }) {
  const t = useT()
  const code = useCode()
  const { dateTime, date, dayOf } = useFormats()
  return (
    <div className="stack tight">
      <p className="row between">
        <strong>{code('service', visit.service)}</strong>
        <span className="muted small">{dateTime(visit.at)}</span>
      </p>
      <p className="muted small">
        {[
          visit.gender && code('gender', visit.gender),
          code('channel', visit.channel),
          code('depth', visit.depth),
          visit.loggedBy?.name,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {visit.purpose && <p dir="auto">{visit.purpose}</p>}
      {visit.advice && (
        <p className="prose" dir="auto">
          {visit.advice}
        </p>
      )}
      {visit.followUp && (
        <p className="row">
          <span
            className={visit.followedUp ? 'tag good' : visit.followUp.on < today() ? 'tag warn' : 'tag info'}
          >
            {t('visit.follow-up')}: {date(visit.followUp.on)}
          </span>{' '}
          <bdi>{visit.followUp.note}</bdi>
          {visit.followedUp && (
            <span className="muted small">
              {t('follow-ups.by', { name: visit.followedUp.by.name, date: dayOf(visit.followedUp.at) })}
            </span>
          )}
        </p>
      )}
    </div>
  )
}
