import type { BlockChange, SheetComparison } from '../api/types'
import { useT } from '../language/useT'
import { Difference } from './Difference'

const tones = { added: 'good', removed: 'bad', changed: 'info', same: '' } as const

/** What became of each block. What stayed the same is left out unless it is wanted. */
export function Comparison({ comparison, whole }: { comparison: SheetComparison; whole?: boolean }) {
  const t = useT()
  const shown = comparison.blocks.filter(block => whole || block.fate !== 'same' || block.moved)
  return (
    <div className="stack tight">
      {comparison.whatChanged && (
        <p>
          <strong>{t('library.what-changed')}:</strong>{' '}
          <span dir="auto" lang={comparison.language}>
            {comparison.whatChanged}
          </span>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="muted">{t('library.comparison.same')}</p>
      ) : (
        <ul className="stack tight">
          {shown.map(block => (
            <li key={`${block.id}.${block.fate}`} className="card">
              <Change block={block} language={comparison.language} plain={comparison.from === 0} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Change({ block, language, plain }: { block: BlockChange; language: string; plain: boolean }) {
  const t = useT()
  return (
    <div className="stack tight">
      <p className="row small">
        <span className="muted">{t(`library.block.${block.kind}`)}</span>
        {block.fate !== 'same' && !plain && (
          <span className={`tag ${tones[block.fate]}`}>{t(`library.fate.${block.fate}`)}</span>
        )}
        {block.moved && <span className="tag">{t('library.fate.moved')}</span>}
      </p>
      {plain ? (
        <p className="difference" lang={language} dir="auto">
          {block.words.map(one => one.text).join('')}
        </p>
      ) : (
        <Difference words={block.words} language={language} />
      )}
      {(block.source ?? block.sourceBefore) && (
        <p className="small muted">
          {block.sourceBefore && block.sourceBefore.url !== block.source?.url && (
            <>
              <del className="ltr">{block.sourceBefore.url}</del>{' '}
            </>
          )}
          {block.source && (
            <a href={block.source.url} rel="noreferrer" target="_blank" dir="auto">
              {block.source.name || block.source.url}
            </a>
          )}
        </p>
      )}
    </div>
  )
}
