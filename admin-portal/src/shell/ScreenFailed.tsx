import { useT } from '../language/useT'
import { Notice } from '../ui/Notice'

/** A screen's file could not be fetched (no line, or a new version is out), or the screen broke. */
export function ScreenFailed() {
  const t = useT()
  return (
    <div className="page">
      <h1>{t('screen-failed.title')}</h1>
      <Notice tone="warn" announce>
        <p>{t('screen-failed.text')}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('action.reload')}
        </button>
      </Notice>
    </div>
  )
}
