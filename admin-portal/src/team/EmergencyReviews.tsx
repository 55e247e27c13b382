import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import type { EmergencyAccess } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { ProblemNotice } from '../ui/ProblemNotice'
import { emergencyQuery } from './team'

/** Emergency accesses that a second person has not looked at yet; nothing when there is none. */
export function EmergencyReviews() {
  const t = useT()
  const { slug, me } = useSession()
  const { data } = useQuery(emergencyQuery(slug))
  const waiting = (data ?? []).filter(one => !one.reviewedAt && one.by.id !== me.person.id)
  if (waiting.length === 0) return null
  return (
    <Card title={t('emergency.review.title')}>
      <ul className="list flat">
        {waiting.map(one => (
          <li key={one.id}>
            <Review access={one} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Review({ access }: { access: EmergencyAccess }) {
  const t = useT()
  const { dateTime } = useFormats()
  const { slug } = useSession()
  const queries = useQueryClient()
  const review = useMutation({
    mutationFn: () => call(slug, `/v1/emergency-access/${access.id}/review`, { method: 'PUT', body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['emergency-access', slug] }),
  })
  return (
    <div className="item">
      <span className="stack tight">
        <span>{t('emergency.review.who', { name: access.by.name, number: access.number })}</span>
        <q dir="auto">{access.reason}</q>
        <span className="muted small">{dateTime(access.at)}</span>
        {review.error && <ProblemNotice error={review.error} />}
      </span>
      <button
        type="button"
        className="button"
        aria-label={t('emergency.review.one', { number: access.number })}
        disabled={review.isPending}
        onClick={() => review.mutate()}
      >
        {t('emergency.review')}
      </button>
    </div>
  )
}
