import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { clientQuery, fullName } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useSearchWord } from '../shell/Here'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { SearchBox } from '../ui/SearchBox'
import { useSettled } from '../ui/useSettled'
import { directoryQuery } from './directory'
import { DirectoryFilters } from './DirectoryFilters'
import { Found } from './Found'
import { KeepingCountry } from './KeepingCountry'
import { useAsked } from './useAsked'

const step = 20

/** Who helps with this, where, and in which language. Typing errors are forgiven. */
export function Directory() {
  const t = useT()
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
          {can('directory:keep') && (
            <Here to="/directory/keeping" className="button">
              {t('keeping.title')}
            </Here>
          )}
          <Here to="/recruiters" className="button">
            {t('directory.recruiters')}
          </Here>
          {can('directory:shelters') && (
            <Here to="/directory/shelters" className="button">
              {t('shelters.title')}
            </Here>
          )}
          {can('directory:import') && (
            <Here to="/directory/import" className="button">
              {t('import.title')}
            </Here>
          )}
          {can('directory:assign') && (
            <Here to="/directory/orphans" className="button">
              {t('nav.orphans')}
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
      <DirectoryFilters asked={asked} ask={ask} facets={query.data?.facets ?? {}} />
      <Loaded query={query} rows={6}>
        {page => (
          <Found
            page={page}
            busy={query.isPlaceholderData}
            asked={asked}
            ask={ask}
            forClient={forClient}
            onMore={() => setLimit(limit + step)}
          />
        )}
      </Loaded>
      {can('directory:read') && <KeepingCountry />}
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
