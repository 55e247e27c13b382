import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Qualification } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { planQuery } from './cases'
import { FollowingQualification } from './FollowingQualification'

/** Each qualification and how far its recognition has come. */
export function QualificationsCard({ caseId }: { caseId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(planQuery(slug, caseId))
  const [asking, setAsking] = useState<Qualification | 'new' | null>(null)
  return (
    <Card
      title={t('qualifications.title')}
      aside={
        can('case:write') && (
          <button type="button" className="button" onClick={() => setAsking('new')}>
            <Icon name="plus" size={18} />
            {t('qualifications.add')}
          </button>
        )
      }
    >
      <Loaded query={query} rows={1}>
        {({ qualifications }) =>
          qualifications.length === 0 ? (
            <p className="muted">{t('qualifications.none')}</p>
          ) : (
            <ul className="list flat">
              {qualifications.map(one => (
                <li key={one.id} className="follow-up">
                  <Item one={one} />
                  {can('case:write') && (
                    <button
                      type="button"
                      className="button"
                      aria-label={t('qualifications.follow-one', { name: one.name })}
                      onClick={() => setAsking(one)}
                    >
                      {t('qualifications.follow')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {asking && (
        <FollowingQualification
          caseId={caseId}
          one={asking === 'new' ? null : asking}
          onClose={() => setAsking(null)}
        />
      )}
    </Card>
  )
}

function Item({ one }: { one: Qualification }) {
  const t = useT()
  const code = useCode()
  const { country, date } = useFormats()
  return (
    <div className="stack tight">
      <bdi className="item-title">{one.name}</bdi>
      <span className="muted small">
        {[country(one.country), one.authority, one.occupation].filter(Boolean).join(' · ')}
      </span>
      <span className="row small">
        <span className={one.stage === 'recognised' ? 'tag good' : 'tag info'}>
          {code('stage', one.stage)}
        </span>
        <span className="muted">{t('qualifications.since', { date: date(one.stageSince) })}</span>
        {one.expectedOn && (
          <span className="muted">{t('qualifications.expected', { date: date(one.expectedOn) })}</span>
        )}
      </span>
      {one.note && (
        <span className="prose" dir="auto">
          {one.note}
        </span>
      )}
    </div>
  )
}
