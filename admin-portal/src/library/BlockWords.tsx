import type { BlockKind } from '../api/types'
import { useT } from '../language/useT'
import { Notice } from '../ui/Notice'

interface Props {
  kind: BlockKind
  lines: string[]
  language: string
  url?: string | undefined
}

/** The words of a block, as a block of its kind looks. They are text and are shown as text. */
export function BlockWords({ kind, lines, language, url }: Props) {
  const [first = '', second = ''] = lines
  const said = { lang: language, dir: 'auto' } as const
  switch (kind) {
    case 'title':
    case 'heading':
      return <h2 {...said}>{first}</h2>
    case 'list':
    case 'checklist':
      return (
        <ul {...said} className={kind === 'checklist' ? 'to-tick' : undefined}>
          {lines.map((line, place) => (
            <li key={place}>{line}</li>
          ))}
        </ul>
      )
    case 'steps':
      return (
        <ol {...said}>
          {lines.map((line, place) => (
            <li key={place}>{line}</li>
          ))}
        </ol>
      )
    case 'warning':
      return (
        <Notice tone="warn">
          <Hidden />
          <p {...said} className="lines">
            {first}
          </p>
        </Notice>
      )
    case 'question':
    case 'term':
      return (
        <dl>
          <dt {...said}>{first}</dt>
          <dd {...said} className="lines">
            {second}
          </dd>
        </dl>
      )
    case 'link':
      return (
        <p>
          <a {...said} href={url} rel="noreferrer" target="_blank">
            {first}
          </a>
          <span className="print-only ltr">{url}</span>
        </p>
      )
    default:
      return (
        <p {...said} className="lines">
          {first}
        </p>
      )
  }
}

function Hidden() {
  const t = useT()
  return <span className="unseen">{t('library.block.warning')}</span>
}
