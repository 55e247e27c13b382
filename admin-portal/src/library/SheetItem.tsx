import type { SheetListing } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { Here } from '../shell/Here'
import { useLanguageName } from '../translations/languageName'

export function SheetItem({ sheet }: { sheet: SheetListing }) {
  const t = useT()
  const { country, list, dayOf } = useFormats()
  const languageName = useLanguageName()
  return (
    <Here to={`/library/${sheet.id}`} className="item">
      <span className="stack tight">
        <span className="row">
          <strong className="item-title" dir="auto" lang={sheet.language}>
            {sheet.title}
          </strong>
          {sheet.stale > 0 && (
            <span className="tag warn">{t('library.stale.count', { count: sheet.stale })}</span>
          )}
        </span>
        {sheet.summary && (
          <span className="small" dir="auto" lang={sheet.language}>
            {sheet.summary}
          </span>
        )}
        <span className="muted small">
          {[
            t(`library.kind.${sheet.kind}`),
            sheet.countries.length > 0 ? list(sheet.countries.map(country)) : t('library.everywhere'),
            list(sheet.languages.map(languageName)),
            t('library.published', { date: dayOf(sheet.publishedAt) }),
          ].join(' · ')}
        </span>
      </span>
    </Here>
  )
}
