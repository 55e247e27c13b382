import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Case, Goal } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { ActionItem } from './ActionItem'
import { planQuery } from './cases'
import { EditingAction } from './EditingAction'
import { EditingGoal } from './EditingGoal'

/** What the client wants to reach, and what is done towards it, by whom, until when. */
export function GoalsCard({ one }: { one: Case }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(planQuery(slug, one.id))
  const [setting, setSetting] = useState(false)
  const open = can('case:write') && one.step !== 'terminated'
  return (
    <Card
      title={t('goals.title')}
      aside={
        open && (
          <button type="button" className="button" onClick={() => setSetting(true)}>
            <Icon name="plus" size={18} />
            {t('goals.set')}
          </button>
        )
      }
    >
      <Loaded query={query} rows={3}>
        {({ goals }) =>
          goals.length === 0 ? (
            <p className="muted">{t('goals.none')}</p>
          ) : (
            <ul className="goals">
              {goals.map(goal => (
                <li key={goal.id}>
                  <GoalItem caseId={one.id} goal={goal} open={open} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {setting && <EditingGoal caseId={one.id} goal={null} onClose={() => setSetting(false)} />}
    </Card>
  )
}

const tones = { open: 'tag info', reached: 'tag good', 'given-up': 'tag' } as const

function GoalItem({ caseId, goal, open }: { caseId: string; goal: Goal; open: boolean }) {
  const t = useT()
  const code = useCode()
  const { date } = useFormats()
  const [asking, setAsking] = useState<'goal' | 'action' | null>(null)
  return (
    <div className="stack tight">
      <p className="row between">
        <span className="muted small">
          {code('goalArea', goal.area)}
          {goal.byWhen && ` · ${t('goals.by', { date: date(goal.byWhen) })}`}
        </span>
        <span className={tones[goal.state]}>{code('goalState', goal.state)}</span>
      </p>
      <p className="item-title" dir="auto">
        {goal.wording}
      </p>
      {goal.actions.length > 0 && (
        <ul className="list flat">
          {goal.actions.map(action => (
            <li key={action.id}>
              <ActionItem caseId={caseId} action={action} open={open} />
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div className="row">
          <button type="button" className="button quiet" onClick={() => setAsking('action')}>
            {t('actions.plan')}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-label={t('goals.change-one', { goal: goal.wording })}
            onClick={() => setAsking('goal')}
          >
            {t('goals.change')}
          </button>
        </div>
      )}
      {asking === 'goal' && <EditingGoal caseId={caseId} goal={goal} onClose={() => setAsking(null)} />}
      {asking === 'action' && (
        <EditingAction caseId={caseId} goalId={goal.id} action={null} onClose={() => setAsking(null)} />
      )}
    </div>
  )
}
