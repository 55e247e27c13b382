import { useBlocker } from '@tanstack/react-router'
import { useT } from '../language/useT'
import { Ask } from '../ui/Ask'

const PATIENCE = 3_000

/** Saves before somebody goes to another screen, and asks where that fails. A view of the same screen is none. */
export function Leaving({ isUnsaved, save }: { isUnsaved: () => boolean; save: () => Promise<void> }) {
  const t = useT()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !isUnsaved()) return false
      await Promise.race([save(), new Promise(done => setTimeout(done, PATIENCE))])
      return isUnsaved()
    },
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  })
  if (status !== 'blocked') return null
  return (
    <Ask title={t('translating.leaving')} onClose={reset}>
      <p>{t('translating.leaving.advice')}</p>
      <div className="actions">
        <button type="button" className="button primary" onClick={reset}>
          {t('translating.leaving.stay')}
        </button>
        <button type="button" className="button" onClick={proceed}>
          {t('translating.leaving.go')}
        </button>
      </div>
    </Ask>
  )
}
