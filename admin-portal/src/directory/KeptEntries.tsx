import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { Keeping, KeptEntry } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { Here } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { today } from '../ui/rules'
import { Checking } from './Checking'

interface Props {
  query: UseQueryResult<Keeping>
  all: boolean
  onMore: () => void
}

/** The longest overdue first, each with the one deed that it needs. */
export function KeptEntries({ query, all, onMore }: Props) {
  const t = useT()
  const [checking, setChecking] = useState<KeptEntry | null>(null)
  const [done, setDone] = useState(false)
  const none = all ? 'keeping.all.none' : 'keeping.due.none'
  return (
    <Loaded query={query} rows={6}>
      {({ items, next }) => (
        <div className="stack">
          {done && <Notice tone="good" title={t('directory.check.done')} announce />}
          {items.length === 0 ? (
            <Empty icon="check" title={t(none)}>
              <p>{t(`${none}.advice`)}</p>
            </Empty>
          ) : (
            <ul className="list">
              {items.map(entry => (
                <li key={entry.id} className="item">
                  <Entry entry={entry} onCheck={() => setChecking(entry)} />
                </li>
              ))}
            </ul>
          )}
          {next !== null && (
            <button type="button" className="button" onClick={onMore}>
              {t('action.more')}
            </button>
          )}
          {checking && (
            <Checking
              service={checking.id}
              name={checking.name}
              onClose={() => setChecking(null)}
              onDone={() => {
                setChecking(null)
                setDone(true)
              }}
            />
          )}
        </div>
      )}
    </Loaded>
  )
}

function Entry({ entry, onCheck }: { entry: KeptEntry; onCheck: () => void }) {
  const t = useT()
  const { date } = useFormats()
  const late = Math.round((Date.parse(today()) - Date.parse(entry.dueOn)) / 86_400_000)
  return (
    <div className="row between">
      <div className="stack tight">
        <Here to={`/directory/${entry.id}`} className="item-title">
          <bdi>{entry.name}</bdi>
        </Here>
        <span className="muted small">
          <bdi>{entry.agency}</bdi> ·{' '}
          {entry.assuredOn ? t('keeping.checked', { on: date(entry.assuredOn) }) : t('keeping.never')}
        </span>
        <span className="tags">
          <span className={late > 0 ? 'tag warn' : 'tag'}>
            {late > 0
              ? t('keeping.overdue', { count: late })
              : t('keeping.due-on', { on: date(entry.dueOn) })}
          </span>
          {entry.status !== 'active' && (
            <span className="tag">{t(`directory.status.${entry.status as 'inactive'}`)}</span>
          )}
          {entry.open > 0 && (
            <span className="tag info">{t('keeping.proposals', { count: entry.open })}</span>
          )}
        </span>
      </div>
      <div className="actions">
        <button
          type="button"
          className="button"
          onClick={onCheck}
          aria-label={`${t('directory.check')}: ${entry.name}`}
        >
          <Icon name="check" size={18} />
          {t('directory.check')}
        </button>
        <Here
          to={`/directory/${entry.id}/edit`}
          className="button quiet"
          label={`${t('directory.edit')}: ${entry.name}`}
        >
          {t('directory.edit')}
        </Here>
      </div>
    </div>
  )
}
