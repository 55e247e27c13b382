import { useState } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { Ask } from '../ui/Ask'
import { ImportProblem } from './ImportProblem'
import { destroy } from './imports'
import { useDoing } from './useDoing'

/** The uploaded file need not wait for its thirty days. */
export function Discarding({ id }: { id: string }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const { run, busy, error } = useDoing()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>
        {t('imports.destroy')}
      </button>
      {asking && (
        <Ask title={t('imports.destroy.title')} onClose={() => setAsking(false)}>
          <p>{t('imports.destroy.text')}</p>
          <ImportProblem error={error} />
          <div className="actions">
            <button
              type="button"
              className="button danger"
              disabled={busy}
              onClick={() =>
                void run(async () => {
                  await destroy(slug, id)
                  void go('/clients/import')
                })
              }
            >
              {t('imports.destroy')}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </button>
          </div>
        </Ask>
      )}
    </>
  )
}
