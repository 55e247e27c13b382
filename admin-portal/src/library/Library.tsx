import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useLanguage } from '../language/LanguageProvider'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { SearchBox } from '../ui/SearchBox'
import { TabRow } from '../ui/TabRow'
import { useSettled } from '../ui/useSettled'
import { OpenDrafts } from './OpenDrafts'
import { sheetsQuery } from './library'
import { SheetFilters } from './SheetFilters'
import { SheetItem } from './SheetItem'
import { useAskedSheets } from './useAskedSheets'

/** What people are told, and how far it can be relied on. */
export function Library() {
  const t = useT()
  const { slug, can } = useSession()
  const { language } = useLanguage()
  const { asked, ask } = useAskedSheets()
  const settled = useSettled(asked, 250)
  const query = useInfiniteQuery({
    ...sheetsQuery(slug, settled, language.code),
    placeholderData: keepPreviousData,
  })
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page
      title={t('library.title')}
      intro={t('library.intro')}
      actions={
        can('library:write') && (
          <Here to="/library/new" className="button primary">
            <Icon name="plus" />
            {t('library.begin')}
          </Here>
        )
      }
    >
      <Ways />
      {can('library:write') && <OpenDrafts />}
      <SearchBox
        label={t('library.search')}
        hint={t('library.search.hint')}
        value={asked.q}
        onChange={q => ask({ q })}
      />
      <SheetFilters asked={asked} ask={ask} />
      <Loaded query={query} rows={6}>
        {() => (
          <div className="stack" aria-busy={query.isPlaceholderData}>
            <p className="small muted" role="status">
              {query.isPlaceholderData ? t('state.searching') : t('library.found', { count: items.length })}
            </p>
            {items.length === 0 ? (
              <Empty icon="book" title={t('library.none')}>
                <p>{t('library.none.advice')}</p>
              </Empty>
            ) : (
              <ul className="list">
                {items.map(sheet => (
                  <li key={sheet.id}>
                    <SheetItem sheet={sheet} />
                  </li>
                ))}
              </ul>
            )}
            {query.hasNextPage && (
              <button
                type="button"
                className="button"
                disabled={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('action.more')}
              </button>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

/** The other screens of the library, for those who keep it true. */
function Ways() {
  const t = useT()
  const { can } = useSession()
  if (!can('library:suggest')) return null
  return (
    <TabRow label={t('library.ways')}>
      <Here to="/library" exact>
        {t('library.shelf')}
      </Here>
      {can('library:follow') && (
        <>
          <Here to="/library/news">{t('library.news')}</Here>
          <Here to="/library/countries">{t('library.countries')}</Here>
        </>
      )}
      <Here to="/library/corrections">{t('library.corrections')}</Here>
    </TabRow>
  )
}
