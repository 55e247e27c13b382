import { useState } from 'react'
import type { Case } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card, Facts } from '../ui/Card'
import { EditingCase } from './EditingCase'

/** How the case began, and what came of it, side by side. */
export function CaseFactsCard({ one, etag }: { one: Case; etag: string | null }) {
  const t = useT()
  const code = useCode()
  const { country, date, dayOf } = useFormats()
  const { can } = useSession()
  const [editing, setEditing] = useState(false)
  return (
    <Card
      title={t('case.title')}
      aside={
        can('case:write') &&
        one.step !== 'terminated' && (
          <button type="button" className="button quiet" onClick={() => setEditing(true)}>
            {t('action.edit')}
          </button>
        )
      }
    >
      <Facts
        facts={[
          [t('case.intention'), code('intention', one.intention)],
          [t('case.purpose'), one.purpose && code('reason', one.purpose)],
          [t('case.destination'), one.destination && country(one.destination)],
          [t('case.outcome'), one.outcome && code('caseOutcome', one.outcome)],
          [t('case.outcome-purpose'), one.outcomePurpose && code('reason', one.outcomePurpose)],
          [t('case.review-on'), one.reviewOn && date(one.reviewOn)],
          [t('case.opened'), t('cases.opened', { date: dayOf(one.openedAt), name: one.openedBy.name })],
        ]}
      />
      {editing && <EditingCase one={one} etag={etag} onClose={() => setEditing(false)} />}
    </Card>
  )
}
