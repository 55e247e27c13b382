import type { Problem } from '../api/problems'
import type { BlockToTranslate } from '../api/types'
import { useT } from '../language/useT'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { leftOver, type Typed } from './blocks'
import type { Condition } from './condition'
import { Lines } from './ReadBlocks'
import type { WordsAtWork } from './wordsAtWork'

interface Props {
  block: BlockToTranslate
  typed: Typed | undefined
  condition: Condition
  problem: Problem | undefined
  ownLanguage: string
  words: WordsAtWork
}

/** What became of what was typed into a block, and what is to be decided about it. */
export function SavedOrNot(props: Props) {
  const { block, typed, condition, problem, words } = props
  const t = useT()
  if (condition === 'untouched' || !typed) return null
  if (condition === 'overtaken' || condition === 'restored' || condition === 'old') {
    return (
      <Notice
        tone={condition === 'old' ? 'info' : 'warn'}
        title={t(`translating.held.${condition}`)}
        announce={condition === 'overtaken'}
      >
        <p>{t(`translating.held.${condition}.advice`)}</p>
        {condition === 'overtaken' && <Lines lines={typed.source} language={props.ownLanguage} faded />}
        {leftOver(block, typed).map((line, place) => (
          <p key={place} className="prose" dir="auto">
            {t('translating.left-over')} {line}
          </p>
        ))}
        <div className="actions">
          <button type="button" className="button" onClick={() => void words.accept(block)}>
            {t('translating.accept')}
          </button>
          <button type="button" className="button quiet" onClick={() => words.discard(block.block)}>
            {t('translating.discard')}
          </button>
        </div>
      </Notice>
    )
  }
  if (condition === 'not-saved' && problem && !problem.passing && problem.kind !== 'unauthorized') {
    return (
      <div className="stack tight">
        <Mark warn text={t('translating.saved.not-saved')} />
        <ProblemNotice error={problem} again={() => void words.accept(block)} />
      </div>
    )
  }
  return (
    <Mark
      warn={condition === 'not-saved' || condition === 'incomplete'}
      done={condition === 'saved'}
      text={t(`translating.saved.${condition}`)}
    />
  )
}

function Mark({ warn, done, text }: { warn?: boolean; done?: boolean; text: string }) {
  return (
    <p className={warn ? 'saved-mark warn small' : 'saved-mark muted small'}>
      {warn && <Icon name="warning" size={16} />}
      {done && <Icon name="check" size={16} />}
      {text}
    </p>
  )
}
