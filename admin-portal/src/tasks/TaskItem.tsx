import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Task } from '../api/types'
import { fullName } from '../clients/clients'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Icon } from '../ui/Icon'
import { ProblemNotice } from '../ui/ProblemNotice'
import { today } from '../ui/rules'

/** Stays where it is when it is done, so that a slip of the finger can be taken back. */
export function TaskItem({ task, withName = true }: { task: Task; withName?: boolean }) {
  const t = useT()
  const { slug, can } = useSession()
  const { date } = useFormats()
  const queries = useQueryClient()
  const [done, setDone] = useState(task.doneAt !== null)
  const change = useMutation({
    mutationFn: (done: boolean) =>
      call(slug, `/v1/tasks/${task.id}/done`, { method: done ? 'PUT' : 'DELETE' }),
    onSuccess: (_, done) => {
      setDone(done)
      return task.client && queries.invalidateQueries({ queryKey: ['client', slug, task.client.id, 'tasks'] })
    },
  })
  const overdue = !done && task.dueOn !== null && task.dueOn < today()
  return (
    <div className="follow-up">
      <div className="stack tight">
        <span dir="auto">{task.wording}</span>
        <span className="row small">
          {withName ? (
            task.client && (
              <Here to={`/clients/${task.client.id}/cases`}>
                <bdi>{fullName(task.client.name)}</bdi>
              </Here>
            )
          ) : (
            <bdi className="muted">{task.assignee.name}</bdi>
          )}
          {done ? (
            <span className="tag good">{t('actions.done')}</span>
          ) : (
            task.dueOn && (
              <span className={overdue ? 'tag warn' : 'tag info'}>
                {date(task.dueOn)}
                {overdue && ` · ${t('tasks.overdue')}`}
              </span>
            )
          )}
        </span>
        {change.error && <ProblemNotice error={change.error} />}
      </div>
      {can('case:note') && (
        <button
          type="button"
          className="button"
          disabled={change.isPending}
          aria-label={t(done ? 'actions.undo-of' : 'actions.done-of', { what: task.wording })}
          onClick={() => change.mutate(!done)}
        >
          {!done && <Icon name="check" size={18} />}
          {t(done ? 'follow-ups.undo' : 'follow-ups.done')}
        </button>
      )}
    </div>
  )
}
