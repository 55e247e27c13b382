import { useState } from 'react'
import type { ImportContents } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card, Facts } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { AlikeRows } from './AlikeRows'
import { BrokenRows } from './BrokenRows'
import { Discarding } from './Discarding'
import { ImportProblem } from './ImportProblem'
import { step, type Versioned } from './imports'
import { Mapping } from './Mapping'
import { useDoing } from './useDoing'

/** What the check found, before anything is kept. */
export function Checked({ found, contents }: { found: Versioned; contents: ImportContents }) {
  const t = useT()
  const { slug } = useSession()
  const { number } = useFormats()
  const { run, busy, error } = useDoing()
  const [changing, setChanging] = useState(false)
  const one = found.data
  if (changing) return <Mapping found={found} contents={contents} />
  return (
    <div className="stack">
      <Notice
        tone={one.broken > 0 ? 'warn' : 'good'}
        title={t('imports.checked', { good: one.good, broken: one.broken })}
        announce
      />
      <Card title={t('imports.result.title')}>
        <Facts
          facts={[
            [t('imports.result.rows'), number(one.rows)],
            [t('imports.result.good'), number(one.good)],
            [t('imports.result.broken'), number(one.broken)],
            [t('imports.result.alike'), number(one.alike)],
          ]}
        />
      </Card>
      {one.alike > 0 && <AlikeRows one={one} />}
      <ImportProblem error={error} />
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={busy || one.good === 0}
          aria-busy={busy}
          onClick={() => void run(() => step(slug, one.id, 'run'))}
        >
          {t('imports.run', { count: one.good })}
        </button>
        <button type="button" className="button" onClick={() => setChanging(true)}>
          {t('imports.change-columns')}
        </button>
        <Discarding id={one.id} />
      </div>
      <p className="muted small">{t('imports.run.hint')}</p>
      {one.broken > 0 && <BrokenRows one={one} contents={contents} />}
    </div>
  )
}
