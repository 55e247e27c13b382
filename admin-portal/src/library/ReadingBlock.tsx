import type { ReadBlock, SourceTrouble } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { BlockWords } from './BlockWords'
import { useLanguageName } from '../translations/languageName'

interface Props {
  block: ReadBlock
  /** The language that the sheet is read in. */
  wanted: string
  /** What became of its source, when it is not as it was. */
  trouble: SourceTrouble | null
  onWrong: (() => void) | null
}

/** A part of a sheet, with where it is from and until when it holds. What is stale is not printed. */
export function ReadingBlock({ block, wanted, trouble, onWrong }: Props) {
  const t = useT()
  const { date } = useFormats()
  const languageName = useLanguageName()
  const { source, verified } = block
  const fallback = block.rendering === 'missing' || block.rendering === 'outdated'
  return (
    <section className={verified?.stale ? 'sheet-block stale' : 'sheet-block'}>
      <BlockWords kind={block.kind} lines={block.lines} language={block.language} url={source?.url} />
      {fallback && (
        <p className="small">
          <span className="tag">
            {t(block.rendering === 'outdated' ? 'library.block.outdated' : 'library.block.missing', {
              language: languageName(wanted),
            })}
          </span>
        </p>
      )}
      {block.outdated && (
        <details className="no-print">
          <summary className="small">{t('library.block.before', { language: languageName(wanted) })}</summary>
          <BlockWords kind={block.kind} lines={block.outdated} language={wanted} url={source?.url} />
        </details>
      )}
      {verified && source && (
        <div className="row small muted sheet-source">
          {verified.stale ? (
            <span className="tag warn">{t('library.block.stale', { date: date(verified.dueOn) })}</span>
          ) : (
            <span>{t('library.block.checked', { date: date(verified.on), due: date(verified.dueOn) })}</span>
          )}
          <a href={source.url} rel="noreferrer" target="_blank" dir="auto">
            {source.name}
          </a>
          {trouble && <span className="tag warn">{t(`library.source.${trouble.status}`)}</span>}
          {onWrong && (
            <button
              type="button"
              className="button quiet no-print"
              aria-label={t('library.wrong.about', { words: block.lines.join(' ').slice(0, 60) })}
              onClick={onWrong}
            >
              {t('library.wrong')}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
