import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Page, Task } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { SettingTask } from './SettingTask'
import { TaskItem } from './TaskItem'

/** What colleagues are to do for a client, what is done last. */
export function ClientTasks({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const [setting, setSetting] = useState(false)
  const query = useQuery({
    queryKey: ['client', slug, clientId, 'tasks'],
    queryFn: async ({ signal }) =>
      (await call<Page<Task>>(slug, `/v1/clients/${clientId}/tasks`, { signal })).data.items,
  })
  return (
    <Card
      title={t('tasks.title')}
      aside={
        can('case:note') && (
          <button type="button" className="button" onClick={() => setSetting(true)}>
            <Icon name="plus" size={18} />
            {t('tasks.set')}
          </button>
        )
      }
    >
      <Loaded query={query} rows={2}>
        {items =>
          items.length === 0 ? (
            <p className="muted">{t('tasks.none')}</p>
          ) : (
            <ul className="list flat">
              {items.map(task => (
                <li key={task.id}>
                  <TaskItem task={task} withName={false} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {setting && <SettingTask clientId={clientId} onClose={() => setSetting(false)} />}
    </Card>
  )
}
