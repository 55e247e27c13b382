import { useQuery } from '@tanstack/react-query'
import type { BlockChange, LibraryNews } from '../api/types'
import { useT } from '../language/useT'
import { Difference } from '../library/Difference'
import { comparisonQuery } from '../library/library'
import { useSession } from '../session/session'
import { Loaded } from '../ui/Loaded'
import { isDifferent } from './countries'

const tones = { same: 'tag', added: 'tag good', removed: 'tag bad', changed: 'tag warn' } as const

/** From the version that is known here to the present one, block by block; what has stayed is left out. */
export function WhatChanged({ news }: { news: LibraryNews }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(comparisonQuery(slug, news.sheet, news.from, news.to))
  return (
    <Loaded query={query} rows={3}>
      {({ blocks, language }) => {
        const different = blocks.filter(isDifferent)
        return different.length === 0 ? (
          <p className="muted">{t('news.same')}</p>
        ) : (
          <ul className="changes">
            {different.map(block => (
              <li key={block.id} className="stack tight">
                <p className="tags">
                  {block.fate !== 'same' && (
                    <span className={tones[block.fate]}>{t(`news.fate.${block.fate}`)}</span>
                  )}
                  {block.moved && <span className="tag">{t('news.moved')}</span>}
                </p>
                <Difference words={block.words} language={language} />
                <Sources block={block} />
              </li>
            ))}
          </ul>
        )
      }}
    </Loaded>
  )
}

function Sources({ block: { source, sourceBefore } }: { block: BlockChange }) {
  const t = useT()
  if (!source || !sourceBefore || source.url === sourceBefore.url) return null
  return (
    <p className="small">
      {t('news.source')} <del className="ltr">{sourceBefore.url}</del>{' '}
      {/^https?:\/\//.test(source.url) ? (
        <a className="ltr" href={source.url} target="_blank" rel="noreferrer noopener">
          {source.url}
        </a>
      ) : (
        <span className="ltr">{source.url}</span>
      )}
    </p>
  )
}
