import type { BlockToTranslate, SheetToTranslate } from '../api/types'
import { useT } from '../language/useT'
import { BlockHead } from './BlockHead'
import { directionOf } from './languageName'

/** The sheet and its translation, for whoever does not translate it. */
export function ReadBlocks({ sheet }: { sheet: SheetToTranslate }) {
  return (
    <ol className="stack">
      {sheet.blocks.map((block, place) => (
        <li key={block.block} className="card stack tight">
          <BlockHead block={block} number={place + 1} />
          <div className="beside">
            <Lines lines={block.source} language={sheet.ownLanguage} />
            <div className="said stack tight">
              <Said block={block} language={sheet.language} />
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Said({ block, language }: { block: BlockToTranslate; language: string }) {
  const t = useT()
  const lines = block.lines ?? block.before
  return lines ? (
    <Lines lines={lines} language={language} faded={block.lines === null} />
  ) : (
    <p className="muted">{t('translating.nothing-yet')}</p>
  )
}

export function Lines(props: { lines: string[]; language: string; faded?: boolean }) {
  const { lines, language, faded } = props
  return (
    <div className={faded ? 'stack tight muted' : 'stack tight'} lang={language} dir={directionOf(language)}>
      {lines.map((line, place) => (
        <p key={place} className="prose">
          {line}
        </p>
      ))}
    </div>
  )
}
