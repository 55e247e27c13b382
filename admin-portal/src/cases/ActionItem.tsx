import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { PlannedAction } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Icon } from '../ui/Icon'
import { ProblemNotice } from '../ui/ProblemNotice'
import { today } from '../ui/rules'
import { EditingAction } from './EditingAction'

export function ActionItem(props: { caseId: string; action: PlannedAction; open: boolean }) {
  const { caseId, action, open } = props
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const { date } = useFormats()
  const queries = useQueryClient()
  const [editing, setEditing] = useState(false)
  const change = useMutation({
    mutationFn: (done: boolean) =>
      call(slug, `/v1/actions/${action.id}/done`, { method: done ? 'PUT' : 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case', slug, caseId] }),
  })
  const done = action.doneAt !== null
  const overdue = !done && action.dueOn !== null && action.dueOn < today()
  return (
    <div className="follow-up">
      <div className="stack tight">
        <span dir="auto">{action.wording}</span>
        <span className="row small">
          <bdi className="muted">{action.colleague?.name ?? code('who', action.who)}</bdi>
          {done ? (
            <span className="tag good">{t('actions.done')}</span>
          ) : (
            action.dueOn && (
              <span className={overdue ? 'tag warn' : 'tag info'}>
                {date(action.dueOn)}
                {overdue && ` · ${t('tasks.overdue')}`}
              </span>
            )
          )}
        </span>
        {change.error && <ProblemNotice error={change.error} />}
      </div>
      {open && (
        <div className="row">
          <button
            type="button"
            className="button"
            disabled={change.isPending}
            aria-label={t(done ? 'actions.undo-of' : 'actions.done-of', { what: action.wording })}
            onClick={() => change.mutate(!done)}
          >
            {!done && <Icon name="check" size={18} />}
            {t(done ? 'follow-ups.undo' : 'follow-ups.done')}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-label={t('actions.change-one', { what: action.wording })}
            onClick={() => setEditing(true)}
          >
            {t('action.edit')}
          </button>
        </div>
      )}
      {editing && (
        <EditingAction
          caseId={caseId}
          goalId={action.goalId}
          action={action}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  )
}
