import type { Visit } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { Here } from '../shell/Here'
import { today } from '../ui/rules'

/** One contact in a list. On its own page it needs no link to itself. */
export function VisitEntry({ visit, alone = false }: { visit: Visit; alone?: boolean }) {
  const t = useT()
  const code = useCode()
  const { dateTime, list } = useFormats()
  const services = [visit.service, ...visit.furtherServices].map(service => code('service', service))
  return (
    <div className="stack tight">
      <p className="row between">
        <strong>{list(services)}</strong>
        <span className="muted small">{dateTime(visit.at)}</span>
      </p>
      <p className="muted small">
        {[
          visit.gender && code('gender', visit.gender),
          visit.cameBefore !== null && t(visit.cameBefore ? 'contact.returning' : 'contact.new'),
          code('channel', visit.channel),
          visit.reason && code('contactReason', visit.reason),
          code('depth', visit.depth),
          visit.result && code('contactResult', visit.result),
          visit.helpedWithForms && t('visit.forms'),
          visit.minutes !== null && t('visit.minutes.count', { count: visit.minutes }),
          visit.place,
          visit.loggedBy?.name,
          visit.corrected && t('contact.corrected'),
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
      {visit.notGiven && (
        <p className="row">
          <span className="tag warn">
            {t('visit.not-given.short', { service: code('service', visit.notGiven.service) })}
          </span>
          <span className="small">{code('notGivenBecause', visit.notGiven.because)}</span>
          {visit.notGiven.alternative && <bdi>{visit.notGiven.alternative}</bdi>}
        </p>
      )}
      <Promise visit={visit} />
      {visit.additions.map(addition => (
        <div key={addition.id} className="addition">
          <p className="prose" dir="auto">
            {addition.text}
          </p>
          <p className="muted small">
            {t('contact.added-by', { name: addition.by.name, when: dateTime(addition.at) })}
          </p>
        </div>
      ))}
      {!alone && (
        <p className="small">
          <Here to={`/visits/${visit.id}`}>{t('contact.open')}</Here>
        </p>
      )}
    </div>
  )
}

/** What was to follow, until when, and whether that day went by without an answer. */
function Promise({ visit }: { visit: Visit }) {
  const t = useT()
  const { date, dayOf } = useFormats()
  if (!visit.followUp) return null
  const missed = !visit.followedUp && visit.followUp.on < today()
  return (
    <p className="row">
      <span className={visit.followedUp ? 'tag good' : missed ? 'tag warn' : 'tag info'}>
        {t('visit.follow-up')}: {date(visit.followUp.on)}
        {missed && ` · ${t('follow-ups.missed')}`}
      </span>{' '}
      <bdi>{visit.followUp.note}</bdi>
      {visit.followedUp && (
        <span className="muted small">
          {t('follow-ups.by', { name: visit.followedUp.by.name, date: dayOf(visit.followedUp.at) })}
        </span>
      )}
    </p>
  )
}
