import { useInfiniteQuery } from '@tanstack/react-query'
import { call, query as asked } from '../api/http'
import type { Timeline, TimelineEntry } from '../api/types'
import { ClientFrame } from '../clients/ClientFrame'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useAddress, useSearchWord } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { useEntryWords } from './useEntryWords'

/** Everything that happened with a client, the latest first, as far as this person may see it; to filter and to print. */
export function TimelineRoom() {
  return <ClientFrame>{client => <Inside clientId={client.id} />}</ClientFrame>
}

function Inside({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug } = useSession()
  const words = useEntryWords()
  const kind = useSearchWord('kind')
  const address = useAddress(`/clients/${clientId}/timeline`)
  const query = useInfiniteQuery({
    queryKey: ['client', slug, clientId, 'timeline', kind],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<Timeline>(
          slug,
          `/v1/clients/${clientId}/timeline${asked({ kind, after: pageParam, limit: 30 })}`,
          { signal },
        )
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next ?? null,
  })
  const printAll = async () => {
    let more = query.hasNextPage
    while (more) more = (await query.fetchNextPage()).hasNextPage
    requestAnimationFrame(() => print())
  }
  return (
    <Card
      title={t('client.room.timeline')}
      aside={
        <button type="button" className="button no-print" onClick={() => void printAll()}>
          {t('timeline.print')}
        </button>
      }
    >
      <Loaded query={query} rows={6}>
        {({ pages }) => (
          <div className="stack">
            <div className="row no-print" role="group" aria-label={t('timeline.filter')}>
              {['', ...(pages[0]?.kinds ?? [])].map(one => (
                <button
                  key={one}
                  type="button"
                  className="button"
                  aria-pressed={kind === one}
                  onClick={() => address({ kind: one })}
                >
                  {one ? words.kind(one) : t('timeline.everything')}
                </button>
              ))}
            </div>
            {pages[0]?.items.length === 0 && <p className="muted">{t('timeline.none')}</p>}
            <ol className="timeline">
              {pages
                .flatMap(page => page.items)
                .map(entry => (
                  <li key={`${entry.id} ${entry.at} ${entry.what}`}>
                    <Entry entry={entry} />
                  </li>
                ))}
            </ol>
            {query.hasNextPage && (
              <div className="no-print">
                <button
                  type="button"
                  className="button"
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('timeline.earlier')}
                </button>
              </div>
            )}
          </div>
        )}
      </Loaded>
    </Card>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { dateTime } = useFormats()
  const words = useEntryWords()
  const title = words.title(entry)
  return (
    <div className="stack tight">
      <p className="row between">
        <strong>{entry.link ? <Here to={entry.link}>{title}</Here> : title}</strong>
        <span className="muted small">{dateTime(entry.at)}</span>
      </p>
      <p className="muted small">
        {[words.kind(entry.kind), ...words.details(entry), entry.by?.name].filter(Boolean).join(' · ')}
      </p>
      {entry.text && (
        <p className="prose" dir="auto">
          {entry.text}
        </p>
      )}
    </div>
  )
}
