import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { OwnComplaint } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { RecordingComplaint } from './RecordingComplaint'
import { ownComplaintsQuery } from './recruiters'

/** What this centre itself has recorded; what the others have is known as counts alone. */
export function OwnComplaints({ recruiterId }: { recruiterId: string }) {
  const t = useT()
  const { slug } = useSession()
  const query = useInfiniteQuery(ownComplaintsQuery(slug, recruiterId))
  const [recording, setRecording] = useState(false)
  const [recorded, setRecorded] = useState(false)
  return (
    <Card
      title={t('recruiter.own')}
      aside={
        <button type="button" className="button" onClick={() => setRecording(true)}>
          <Icon name="plus" />
          {t('recruiter.complaint.record')}
        </button>
      }
    >
      <div className="stack">
        <p className="muted small">{t('recruiter.own.note')}</p>
        <p role="status">{recorded && t('recruiter.complaint.recorded')}</p>
        <Loaded query={query} rows={2}>
          {({ pages }) => {
            const own = pages.flatMap(page => page.items)
            return own.length === 0 ? (
              <p className="muted">{t('recruiter.own.none')}</p>
            ) : (
              <ul className="stack tight">
                {own.map(complaint => (
                  <li key={complaint.id}>
                    <OwnLine recruiterId={recruiterId} complaint={complaint} />
                  </li>
                ))}
              </ul>
            )
          }}
        </Loaded>
        {query.hasNextPage && (
          <button
            type="button"
            className="button"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('action.more')}
          </button>
        )}
      </div>
      {recording && (
        <RecordingComplaint
          recruiterId={recruiterId}
          onClose={() => setRecording(false)}
          onRecorded={() => {
            setRecording(false)
            setRecorded(true)
          }}
        />
      )}
    </Card>
  )
}

type Step = 'upholding' | 'withdrawal'

function OwnLine({ recruiterId, complaint }: { recruiterId: string; complaint: OwnComplaint }) {
  const t = useT()
  const { month } = useFormats()
  const { slug } = useSession()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (step: Step) =>
      call(slug, `/v1/recruiters/complaints/${complaint.id}/${step}`, {
        method: 'POST',
        body: {},
        ifMatch: `"${complaint.version}"`,
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['recruiters', slug, 'one', recruiterId] }),
  })
  const which = t('recruiter.own.which', {
    kind: t(`recruiter.kind.${complaint.kind}`),
    month: month(complaint.month),
  })
  const button = (step: Step, label: string) => (
    <button
      type="button"
      className="button quiet"
      disabled={change.isPending}
      aria-label={`${label}: ${which}`}
      onClick={() => change.mutate(step)}
    >
      {label}
    </button>
  )
  return (
    <div className="row between">
      <span className="row">
        {which}
        <span className="tag">{t(`recruiter.own.${complaint.state}`)}</span>
      </span>
      <span className="row">
        {complaint.state === 'alleged' && button('upholding', t('recruiter.own.uphold'))}
        {complaint.state !== 'withdrawn' && button('withdrawal', t('recruiter.own.withdraw'))}
      </span>
      {change.error && <ProblemNotice error={change.error} />}
    </div>
  )
}
