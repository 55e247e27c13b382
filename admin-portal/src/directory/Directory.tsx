import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { clientQuery, fullName } from '../clients/clients'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useSearchWord } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { SearchBox } from '../ui/SearchBox'
import { useSettled } from '../ui/useSettled'
import { directoryQuery } from './directory'
import { DirectoryFilters } from './DirectoryFilters'
import { ServiceItem } from './ServiceItem'
import { useAsked } from './useAsked'

const step = 20

/** Who helps with this, where, and in which language. Typing errors are forgiven. */
export function Directory() {
  const t = useT()
  const { number } = useFormats()
  const { slug, can } = useSession()
  const { asked, ask } = useAsked()
  const settled = useSettled(asked, 250)
  const [limit, setLimit] = useState(step)
  const query = useQuery({ ...directoryQuery(slug, settled, limit), placeholderData: keepPreviousData })
  const forClient = useSearchWord('for')
  return (
    <Page
      title={t('nav.directory')}
      intro={t('directory.intro')}
      actions={
        <>
          <Here to="/recruiters" className="button">
            {t('directory.recruiters')}
          </Here>
          {can('directory:steward') && (
            <Here to="/directory/import" className="button">
              {t('import.title')}
            </Here>
          )}
        </>
      }
    >
      {forClient && <ForClient id={forClient} />}
      <SearchBox
        label={t('directory.search')}
        hint={t('directory.search.hint')}
        value={asked.q}
        onChange={q => ask({ q })}
      />
      <DirectoryFilters asked={asked} ask={ask} />
      <Loaded query={query} rows={6}>
        {({ items, total, reduced }) => (
          <div className="stack" aria-busy={query.isPlaceholderData}>
            {reduced && (
              <Notice tone="warn" title={t('directory.reduced.title')}>
                <p>{t('directory.reduced.text')}</p>
              </Notice>
            )}
            <p className="small muted" role="status">
              {query.isPlaceholderData ? t('state.searching') : t('directory.found', { count: total })}
            </p>
            {items.length === 0 ? (
              <Empty icon="directory" title={t('directory.none')}>
                <p>{t('directory.none.advice')}</p>
              </Empty>
            ) : (
              <ul className="stack">
                {items.map(service => (
                  <li key={service.id}>
                    <ServiceItem service={service} forClient={forClient} />
                  </li>
                ))}
              </ul>
            )}
            {total > items.length && items.length >= limit && (
              <button type="button" className="button" onClick={() => setLimit(limit + step)}>
                {t('action.more')} ({number(total - items.length)})
              </button>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function ForClient({ id }: { id: string }) {
  const t = useT()
  const { slug } = useSession()
  const { data } = useQuery(clientQuery(slug, id))
  if (!data) return null
  return (
    <Notice title={t('directory.for', { name: fullName(data.data.name) })}>
      <Here to={`/clients/${id}`}>{t('directory.for.back')}</Here>
    </Notice>
  )
}
