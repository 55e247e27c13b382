import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { DayItem, MyDay as Day, Page, Task } from '../api/types'
import { myDayQuery } from '../cases/cases'
import { fullName } from '../clients/clients'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { today } from '../ui/rules'
import { SettingTask } from './SettingTask'
import { TaskItem } from './TaskItem'

/** What this person has to do: tasks, their part of the plans, reviews, drafts to sign, and what others wait for. */
export function MyDay() {
  const t = useT()
  const { slug, can } = useSession()
  const [setting, setSetting] = useState(false)
  const tasks = useQuery({
    queryKey: ['tasks', slug],
    queryFn: async ({ signal }) => (await call<Page<Task>>(slug, '/v1/tasks', { signal })).data.items,
  })
  const day = useQuery(myDayQuery(slug))
  return (
    <Card
      title={t('my-day.title')}
      aside={
        can('case:note') && (
          <button type="button" className="button" onClick={() => setSetting(true)}>
            <Icon name="plus" size={18} />
            {t('tasks.set')}
          </button>
        )
      }
    >
      <Loaded query={tasks} rows={1}>
        {items => (
          <Loaded query={day} rows={2}>
            {parts => (
              <>
                {items.length === 0 && Object.values(parts).every(part => part.length === 0) && (
                  <p className="muted">{t('my-day.none')}</p>
                )}
                {items.length > 0 && (
                  <ul className="list flat" aria-label={t('tasks.title')}>
                    {items.map(task => (
                      <li key={task.id}>
                        <TaskItem task={task} />
                      </li>
                    ))}
                  </ul>
                )}
                <Parts day={parts} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
      {setting && <SettingTask clientId={null} onClose={() => setSetting(false)} />}
    </Card>
  )
}

const parts = ['signOffs', 'reviews', 'actions', 'drafts'] as const

function Parts({ day }: { day: Day }) {
  const t = useT()
  return parts
    .filter(part => day[part].length > 0)
    .map(part => (
      <section key={part} className="stack tight" aria-label={t(`my-day.${part}`)}>
        <h3>{t(`my-day.${part}`)}</h3>
        <ul className="list flat">
          {day[part].map(item => (
            <li key={item.id}>
              <Item
                item={item}
                to={
                  part === 'drafts' || !item.caseId
                    ? `/clients/${item.client.id}/notes`
                    : `/clients/${item.client.id}/cases/${item.caseId}`
                }
              />
            </li>
          ))}
        </ul>
      </section>
    ))
}

function Item({ item, to }: { item: DayItem; to: string }) {
  const { date } = useFormats()
  const t = useT()
  const overdue = item.on !== null && item.on < today()
  return (
    <Here to={to} className="item">
      <span className="stack tight">
        <bdi className="item-title">{fullName(item.client.name)}</bdi>
        <span className="clamped" dir="auto">
          {item.wording}
        </span>
      </span>
      {item.on && (
        <span className={overdue ? 'tag warn' : 'tag info'}>
          {date(item.on)}
          {overdue && ` · ${t('tasks.overdue')}`}
        </span>
      )}
    </Here>
  )
}
