import { useState } from 'react'
import type { SheetToTranslate } from '../api/types'
import { useT } from '../language/useT'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { isReady } from './blocks'
import { conditionOf } from './condition'
import { Releasing } from './Releasing'
import type { AtWork, WordsAtWork } from './wordsAtWork'

interface Props {
  sheet: SheetToTranslate
  words: WordsAtWork
  atWork: AtWork
  toDo: number
  onGo: (step: 1 | -1) => void
}

/** Stays in sight: whether all is saved, the way to what is to be done, and to releasing. */
export function WorkBar({ sheet, words, atWork, toDo, onGo }: Props) {
  const t = useT()
  const [releasing, setReleasing] = useState(false)
  const [released, setReleased] = useState<number | null>(null)
  const { typed, sending, refused } = atWork
  const conditions = sheet.blocks.map(block =>
    conditionOf(block, typed[block.block], sending === block.block, block.block in refused),
  )
  const many = (...wanted: string[]) => conditions.filter(one => wanted.includes(one)).length
  const failed = many('not-saved', 'overtaken')
  const open = many('incomplete', 'restored')
  const saved = failed
    ? t('translating.bar.failed', { count: failed })
    : many('sending', 'waiting')
      ? t('state.saving')
      : open
        ? t('translating.bar.open', { count: open })
        : t(many('saved') ? 'translating.bar.saved' : 'translating.bar.nothing')
  return (
    <div className="work-bar stack tight">
      <div className="row between">
        <p role="status" className={failed + open > 0 ? 'saved-mark warn' : 'saved-mark'}>
          <Icon name={failed + open > 0 ? 'warning' : 'check'} size={18} />
          {saved}
        </p>
        {many('not-saved') > 0 && (
          <button type="button" className="button" onClick={() => void words.flush()}>
            {t('action.try-again')}
          </button>
        )}
        <div className="row work-steps">
          <button
            type="button"
            className="button"
            disabled={toDo === 0}
            aria-keyshortcuts="Control+Shift+Enter"
            onClick={() => onGo(-1)}
          >
            {t('translating.previous')} <span className="unseen">{t('translating.step.what')}</span>
          </button>
          <button
            type="button"
            className="button"
            disabled={toDo === 0}
            aria-keyshortcuts="Control+Enter"
            onClick={() => onGo(1)}
          >
            {t('translating.next')} <span className="unseen">{t('translating.step.what')}</span>
            <kbd aria-hidden="true">Ctrl ↵</kbd>
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!sheet.blocks.some(isReady) && many('waiting', 'sending') === 0}
            onClick={() => {
              setReleased(null)
              void words.flush().then(() => setReleasing(true))
            }}
          >
            {t('translating.release')}
          </button>
        </div>
      </div>
      {released !== null && (
        <Notice tone="good" title={t('translating.released', { count: released })} announce />
      )}
      {releasing && (
        <Releasing
          sheet={sheet}
          unsaved={failed + open}
          onClose={() => setReleasing(false)}
          onReleased={count => {
            setReleasing(false)
            setReleased(count)
          }}
        />
      )}
    </div>
  )
}
