import { useInfiniteQuery } from '@tanstack/react-query'
import { call, query as asked } from '../api/http'
import type { Page as PageOf, Visit } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Done } from '../ui/Done'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { VisitEntry } from './VisitEntry'

/** Contacts with people whose name is not kept, the latest first. */
export function AnonymousVisits() {
  const t = useT()
  const { slug, can } = useSession()
  const query = useInfiniteQuery({
    queryKey: ['anonymous-visits', slug],
    queryFn: async ({ pageParam, signal }) =>
      (await call<PageOf<Visit>>(slug, `/v1/visits/anonymous${asked({ after: pageParam })}`, { signal }))
        .data,
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next ?? null,
  })
  return (
    <Page
      title={t('anonymous.title')}
      intro={t('anonymous.list')}
      actions={
        can('visit:log') && (
          <Here to="/anonymous/log" className="button primary">
            <Icon name="plus" />
            {t('anonymous.log')}
          </Here>
        )
      }
    >
      <Done />
      <section className="card" aria-label={t('anonymous.title')}>
        <Loaded query={query} rows={4}>
          {({ pages }) => {
            const visits = pages.flatMap(page => page.items)
            return visits.length === 0 ? (
              <p className="muted">{t('anonymous.none')}</p>
            ) : (
              <ol className="timeline">
                {visits.map(visit => (
                  <li key={visit.id}>
                    <VisitEntry visit={visit} />
                  </li>
                ))}
              </ol>
            )
          }}
        </Loaded>
      </section>
      {query.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('anonymous.earlier')}
        </button>
      )}
    </Page>
  )
}
