import { useT } from '../language/useT'
import { Notice } from '../ui/Notice'

/** A screen's file could not be fetched (no line, or a new version is out), or the screen broke. */
export function ScreenFailed() {
  const t = useT()
  return (
    <div className="page">
      <Notice tone="warn" title={t('screen-failed.title')} announce>
        <p>{t('screen-failed.text')}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('action.reload')}
        </button>
      </Notice>
    </div>
  )
}
