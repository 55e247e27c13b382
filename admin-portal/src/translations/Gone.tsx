import type { SheetToTranslate } from '../api/types'
import { useT } from '../language/useT'
import { Notice } from '../ui/Notice'
import type { TypedWords } from './blocks'
import { Lines } from './ReadBlocks'
import type { WordsAtWork } from './wordsAtWork'

/** Words for a block that was taken out of the sheet meanwhile: to be used elsewhere, or let go. */
export function Gone(props: { sheet: SheetToTranslate; typed: TypedWords; words: WordsAtWork }) {
  const { sheet, typed, words } = props
  const t = useT()
  const gone = Object.entries(typed).filter(
    ([id, one]) => one.held !== 'old' && !sheet.blocks.some(block => block.block === id),
  )
  return gone.map(([id, one]) => (
    <Notice key={id} tone="warn" title={t('translating.gone')}>
      <Lines lines={one.source} language={sheet.ownLanguage} faded />
      <Lines lines={one.lines} language={sheet.language} />
      <button type="button" className="button" onClick={() => words.discard(id)}>
        {t('translating.discard')}
      </button>
    </Notice>
  ))
}
