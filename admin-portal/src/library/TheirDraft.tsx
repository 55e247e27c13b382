import { useT } from '../language/useT'
import { Notice } from '../ui/Notice'

/** A colleague has saved the same draft meanwhile. */
export function TheirDraft(props: { onKeepMine: () => void; onTakeTheirs: () => void }) {
  const t = useT()
  return (
    <Notice tone="warn" title={t('library.draft.theirs')} announce>
      <p>{t('library.draft.theirs.text')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={props.onTakeTheirs}>
          {t('library.draft.theirs.take')}
        </button>
        <button type="button" className="button" onClick={props.onKeepMine}>
          {t('library.draft.theirs.mine')}
        </button>
      </div>
    </Notice>
  )
}
