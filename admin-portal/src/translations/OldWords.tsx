import type { BlockToTranslate } from '../api/types'
import { useT } from '../language/useT'
import { Difference } from '../library/Difference'
import { Lines } from './ReadBlocks'

/** What changed in the sheet since the block was translated, and what the translation said of it before. */
export function OldWords(props: {
  block: BlockToTranslate
  ownLanguage: string
  language: string
  onStart: (() => void) | null
}) {
  const { block, ownLanguage, language, onStart } = props
  const t = useT()
  return (
    <div className="beside old-words">
      <div className="stack tight">
        <h3>{t('translating.changed')}</h3>
        {block.changes.length > 0 ? (
          <Difference words={block.changes} language={ownLanguage} />
        ) : (
          <p className="muted">{t('translating.changed.unknown')}</p>
        )}
      </div>
      <div className="stack tight">
        <h3>{t('translating.before')}</h3>
        <Lines lines={block.before ?? []} language={language} />
        {onStart && (
          <p>
            <button type="button" className="button" onClick={onStart}>
              {t('translating.start-from')}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}
