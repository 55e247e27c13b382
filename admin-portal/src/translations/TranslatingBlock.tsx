import { memo, useId, useRef } from 'react'
import type { Problem } from '../api/problems'
import type { BlockToTranslate } from '../api/types'
import { BlockHead } from './BlockHead'
import { BoxOfLine } from './BoxOfLine'
import { shownLines, type Typed } from './blocks'
import { conditionOf } from './condition'
import { directionOf } from './languageName'
import { OldWords } from './OldWords'
import { SavedOrNot } from './SavedOrNot'
import { useBlockName } from './useBlockName'
import type { WordsAtWork } from './wordsAtWork'

interface Props {
  block: BlockToTranslate
  number: number
  ownLanguage: string
  language: string
  typed: Typed | undefined
  sending: boolean
  problem: Problem | undefined
  words: WordsAtWork
}

/** One block: what the sheet says, and a box for each of its lines. Drawn again only when something of it changes. */
export const TranslatingBlock = memo(function TranslatingBlock(props: Props) {
  const { block, number, ownLanguage, language, typed, sending, problem, words } = props
  const id = useId()
  const card = useRef<HTMLLIElement>(null)
  const name = useBlockName()
  const condition = conditionOf(block, typed, sending, problem !== undefined)
  const lines = shownLines(block, typed)
  return (
    <li ref={card} className="card stack" data-block={block.block} aria-labelledby={id}>
      <BlockHead block={block} number={number} id={id} />
      {block.state === 'outdated' && (
        <OldWords
          block={block}
          ownLanguage={ownLanguage}
          language={language}
          onStart={
            typed
              ? null
              : () => {
                  words.startFrom(block, block.before ?? [])
                  card.current?.querySelector('textarea')?.focus()
                }
          }
        />
      )}
      <div className="stack tight">
        {block.source.map((line, place) => (
          <div key={place} className="beside">
            <p
              className={
                block.kind === 'title' || block.kind === 'heading' ? 'prose source strong' : 'prose source'
              }
              lang={ownLanguage}
              dir={directionOf(ownLanguage)}
            >
              {line}
            </p>
            <BoxOfLine
              label={name(block, number, place)}
              language={language}
              value={lines[place] ?? ''}
              source={line}
              onType={text => words.type(block, place, text)}
              onLeave={words.flush}
            />
          </div>
        ))}
      </div>
      <SavedOrNot
        block={block}
        typed={typed}
        condition={condition}
        problem={problem}
        ownLanguage={ownLanguage}
        words={words}
      />
    </li>
  )
})
