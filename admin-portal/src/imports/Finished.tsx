import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientImport } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Ask } from '../ui/Ask'
import { Card, Facts } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { BrokenRows } from './BrokenRows'
import { Discarding } from './Discarding'
import { ImportProblem } from './ImportProblem'
import { madeQuery, step } from './imports'
import { useDoing } from './useDoing'

/** What came of it, and the way back. */
export function Finished({ one }: { one: ClientImport }) {
  const t = useT()
  const { slug } = useSession()
  const { number, dayOf } = useFormats()
  const { run, busy, error } = useDoing()
  const [asking, setAsking] = useState(false)
  const undone = one.status === 'undone'
  return (
    <div className="stack">
      {one.rightEnded && <Notice tone="warn" title={t('imports.right-ended')} announce />}
      {one.failed && <Notice tone="bad" title={t('imports.failed')} announce />}
      <Notice
        tone={one.status === 'cancelled' ? 'warn' : 'good'}
        title={
          undone
            ? t('imports.undone', { count: one.removed })
            : t(one.status === 'done' ? 'imports.done' : 'imports.cancelled', { count: one.made })
        }
        announce
      />
      <Card title={t('imports.result.title')}>
        <Facts
          facts={[
            [t('imports.result.rows'), number(one.rows)],
            [t('imports.result.made'), number(one.made)],
            [t('imports.result.skipped'), number(one.skipped)],
            [t('imports.result.broken'), number(one.broken)],
            [t('imports.result.removed'), one.removed > 0 && number(one.removed)],
            [t('imports.result.by'), one.uploadedBy],
          ]}
        />
        {one.contents && (
          <p className="muted small">{t('imports.destroyed-on', { date: dayOf(one.destroyedAfter) })}</p>
        )}
      </Card>
      {undone && one.made > one.removed && <Kept one={one} />}
      <ImportProblem error={error} />
      <div className="actions">
        {one.status === 'cancelled' && one.mayGoOn && (
          <button
            type="button"
            className="button primary"
            disabled={busy}
            onClick={() => void run(() => step(slug, one.id, 'run'))}
          >
            {t('imports.go-on')}
          </button>
        )}
        {!undone && one.made > 0 && (
          <button type="button" className="button" disabled={busy} onClick={() => setAsking(true)}>
            {t('imports.undo')}
          </button>
        )}
        <Here to="/clients" className="button">
          {t('nav.clients')}
        </Here>
        {one.contents && <Discarding id={one.id} />}
      </div>
      {one.contents && one.broken > 0 && !undone && <BrokenRows one={one} contents={one.contents} />}
      {asking && (
        <Ask title={t('imports.undo.title')} onClose={() => setAsking(false)}>
          <p>{t('imports.undo.text')}</p>
          <div className="actions">
            <button
              type="button"
              className="button danger"
              onClick={() => {
                setAsking(false)
                void run(() => step(slug, one.id, 'undo'))
              }}
            >
              {t('imports.undo')}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </button>
          </div>
        </Ask>
      )}
    </div>
  )
}

function Kept({ one }: { one: ClientImport }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(madeQuery(slug, one.id, one.version))
  return (
    <Loaded query={query} rows={2}>
      {items =>
        items.length > 0 && (
          <Card title={t('imports.kept')}>
            <p className="muted">{t('imports.kept.hint')}</p>
            <ul className="list">
              {items.map(client => (
                <li key={client.id}>
                  <Here to={`/clients/${client.id}`} className="item">
                    <bdi className="item-title">{client.name}</bdi>
                    <span className="ltr muted">{client.number}</span>
                  </Here>
                </li>
              ))}
            </ul>
          </Card>
        )
      }
    </Loaded>
  )
}
