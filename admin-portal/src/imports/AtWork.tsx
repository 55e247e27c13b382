import type { ClientImport } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { ImportProblem } from './ImportProblem'
import { step } from './imports'
import { useDoing } from './useDoing'

/** How far it is. Leaving this screen stops nothing. */
export function AtWork({ one }: { one: ClientImport }) {
  const t = useT()
  const { slug } = useSession()
  const { number } = useFormats()
  const { run, busy, error } = useDoing()
  const total = one.status === 'undoing' ? one.made : one.rows
  const done = one.status === 'undoing' ? one.removed : one.done
  const words = t('imports.progress', { done: number(done), total: number(total) })
  return (
    <Card title={t(`imports.at-work.${one.status as 'checking' | 'running' | 'undoing'}`)}>
      <progress className="progress" max={total} value={done} aria-label={words} />
      <p aria-hidden="true">{words}</p>
      <p className="muted">{t('imports.at-work.leave')}</p>
      <ImportProblem error={error} />
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={busy || one.cancelling}
          onClick={() => void run(() => step(slug, one.id, 'cancellation'))}
        >
          {t(one.cancelling ? 'imports.cancelling' : 'imports.cancel')}
        </button>
      </div>
    </Card>
  )
}
