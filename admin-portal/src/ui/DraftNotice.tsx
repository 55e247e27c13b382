import { useT } from '../language/useT'
import { Notice } from './Notice'

export function DraftNotice({ onStartAfresh }: { onStartAfresh: () => void }) {
  const t = useT()
  return (
    <Notice title={t('draft.restored.title')} announce>
      <p>{t('draft.restored.text')}</p>
      <button type="button" className="button" onClick={onStartAfresh}>
        {t('draft.start-afresh')}
      </button>
    </Notice>
  )
}
