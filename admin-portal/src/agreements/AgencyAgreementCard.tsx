import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { AgencyAgreement } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { ProblemNotice } from '../ui/ProblemNotice'
import { RecordingAgreement } from './RecordingAgreement'

const tones: Record<AgencyAgreement['status'], string> = {
  planned: 'tag info',
  'in-force': 'tag good',
  expiring: 'tag warn',
  lapsed: 'tag bad',
  ended: 'tag',
}

export function AgencyAgreementCard({ agreement }: { agreement: AgencyAgreement }) {
  const t = useT()
  const { slug, can } = useSession()
  const { date } = useFormats()
  const queries = useQueryClient()
  const [changing, setChanging] = useState(false)
  const [ending, setEnding] = useState(false)
  const end = useMutation({
    mutationFn: () =>
      call(slug, `/v1/agency-agreements/${agreement.id}/termination`, {
        method: 'POST',
        body: {},
        ifMatch: `"${agreement.version}"`,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['agency-agreements', slug] }),
  })
  const agency = { id: agreement.agencyId, name: agreement.agency }
  if (changing) {
    return <RecordingAgreement agency={agency} agreement={agreement} onClose={() => setChanging(false)} />
  }
  return (
    <article className="card stack tight" aria-label={agreement.agency}>
      <div className="row between">
        <h2>
          <bdi>{agreement.agency}</bdi>
        </h2>
        <span className={tones[agreement.status]}>{t(`agency-agreement.status.${agreement.status}`)}</span>
      </div>
      <p className="muted small">
        {agreement.validUntil
          ? t('agreement.from-until', { from: date(agreement.validFrom), until: date(agreement.validUntil) })
          : t('agreement.from', { from: date(agreement.validFrom) })}
        {' · '}
        {t('agency-agreement.kept-by', { person: agreement.keptBy })}
      </p>
      <p className="prose" dir="auto">
        {agreement.responsibilities}
      </p>
      {agreement.contact && (
        <p>
          <span className="muted small">{t('agency-agreement.contact')}</span> <bdi>{agreement.contact}</bdi>
        </p>
      )}
      {end.error && <ProblemNotice error={end.error} />}
      {can('agreement:manage') && agreement.status !== 'ended' && (
        <div className="actions">
          <button type="button" className="button" onClick={() => setChanging(true)}>
            {t('agency-agreement.change')}
          </button>
          <button type="button" className="button quiet" onClick={() => setEnding(true)}>
            {t('agency-agreement.end')}
          </button>
        </div>
      )}
      {ending && (
        <Ask
          title={t('agency-agreement.end.title', { name: agreement.agency })}
          onClose={() => setEnding(false)}
        >
          <p>{t('agency-agreement.end.text')}</p>
          <div className="actions">
            <button
              type="button"
              className="button danger"
              onClick={() => {
                setEnding(false)
                end.mutate()
              }}
            >
              {t('agency-agreement.end')}
            </button>
            <button type="button" className="button quiet" onClick={() => setEnding(false)}>
              {t('action.cancel')}
            </button>
          </div>
        </Ask>
      )}
    </article>
  )
}
