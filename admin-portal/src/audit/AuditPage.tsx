import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { entriesQuery } from './audit'
import { AuditFilters } from './AuditFilters'
import { AuditItem } from './AuditItem'
import { KeepingTheLog } from './KeepingTheLog'
import { useQuestion } from './useQuestion'

/** Who read or changed what, the latest first, for whoever watches over the centre's data. */
export function AuditPage() {
  const t = useT()
  const { slug } = useSession()
  const { question, ask } = useQuestion()
  const query = useInfiniteQuery({ ...entriesQuery(slug, question), placeholderData: keepPreviousData })
  const entries = query.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page title={t('nav.audit')} intro={t('audit.intro')}>
      <AuditFilters question={question} ask={ask} entries={entries} />
      <div className="columns">
        <div className="stack wide">
          <Loaded query={query} rows={8}>
            {() =>
              entries.length === 0 ? (
                <Empty icon="eye" title={t('audit.none')}>
                  <p>{t('audit.none.advice')}</p>
                </Empty>
              ) : (
                <ol className="list" aria-busy={query.isPlaceholderData}>
                  {entries.map(entry => (
                    <li key={entry.id}>
                      <AuditItem entry={entry} question={question} />
                    </li>
                  ))}
                </ol>
              )
            }
          </Loaded>
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
        <div className="stack wide">
          <KeepingTheLog question={question} />
        </div>
      </div>
    </Page>
  )
}
