import { useT } from '../language/useT'

/** What this centre adds for its own visitors, told apart from the shared part. */
export function LocalWords({ title, words, language }: { title?: string; words: string; language: string }) {
  const t = useT()
  if (!words) return null
  return (
    <aside className="local-words" aria-label={title ?? t('library.local')}>
      {title && <h2>{title}</h2>}
      <p lang={language} dir="auto" className="lines">
        {words}
      </p>
    </aside>
  )
}
