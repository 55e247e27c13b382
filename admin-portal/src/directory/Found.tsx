import { lazy, Suspense, useMemo, useState } from 'react'
import type { DirectoryPage } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Skeleton } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import type { Asked } from './directory'
import { pinsOf } from './pins'
import { ServiceItem } from './ServiceItem'

const MapOfServices = lazy(() => import('./MapOfServices').then(map => ({ default: map.MapOfServices })))

interface Props {
  page: DirectoryPage
  /** Of a moment ago, while the next is on its way. */
  busy: boolean
  asked: Asked
  ask: (change: Partial<Asked>) => void
  forClient: string
  onMore: () => void
}

/** The list, and beside it on a wide screen the map: everything on the map is in the list. */
export function Found({ page, busy, asked, ask, forClient, onMore }: Props) {
  const t = useT()
  const { number } = useFormats()
  const [map, setMap] = useState(false)
  const { items, total } = page
  const pins = useMemo(() => pinsOf(items), [items])
  return (
    <div className="stack" aria-busy={busy}>
      <Circumstances page={page} />
      <div className="row between">
        <p className="small muted" role="status">
          {busy ? t('state.searching') : t('directory.found', { count: total })}
        </p>
        {items.length > 0 && (
          <button type="button" className="button" aria-expanded={map} onClick={() => setMap(!map)}>
            <Icon name="place" />
            {t(map ? 'directory.map.hide' : 'directory.map')}
          </button>
        )}
      </div>
      <div className={map ? 'with-map' : undefined}>
        {map && (
          <div className="stack tight map-side">
            {pins.length === 0 && <Notice>{t('directory.map.none')}</Notice>}
            <Suspense fallback={<Skeleton rows={6} />}>
              <MapOfServices pins={pins} onOpen={showInList} />
            </Suspense>
          </div>
        )}
        {items.length === 0 ? (
          <Empty icon="directory" title={t('directory.none')}>
            <p>{t('directory.none.advice')}</p>
          </Empty>
        ) : (
          <ul className="stack">
            {items.map(service => (
              <li key={service.id} id={`service-${service.id}`} tabIndex={-1}>
                <ServiceItem service={service} forClient={forClient} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {!asked.outdated && !busy && !page.kept && (
        <p className="small muted">
          {t('directory.outdated.left-out')}{' '}
          <button type="button" className="button quiet" onClick={() => ask({ outdated: 'true' })}>
            {t('directory.outdated.show')}
          </button>
        </p>
      )}
      {total > items.length && (
        <button type="button" className="button" onClick={onMore}>
          {t('action.more')} ({number(total - items.length)})
        </button>
      )}
    </div>
  )
}

/** From the pin to what it stands for; the keyboard goes with it. */
function showInList(id: string) {
  const item = document.getElementById(`service-${id}`)
  item?.scrollIntoView({ block: 'center' })
  item?.focus({ preventScroll: true })
}

function Circumstances({ page: { reduced, kept } }: { page: DirectoryPage }) {
  const t = useT()
  const { dateTime } = useFormats()
  if (kept) {
    const on = dateTime(new Date(kept.newest).toISOString())
    return (
      <Notice tone="warn" title={t('directory.kept')}>
        <p>{t('directory.kept.text', { count: kept.count, on })}</p>
      </Notice>
    )
  }
  return reduced ? (
    <Notice tone="warn" title={t('directory.reduced.title')}>
      <p>{t('directory.reduced.text')}</p>
    </Notice>
  ) : null
}
