import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { RecruiterSummary } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { SearchBox } from '../ui/SearchBox'
import { useSettled } from '../ui/useSettled'
import { RecruiterFilters } from './RecruiterFilters'
import { recruitersQuery } from './recruiters'
import { RecruiterTags } from './Tags'
import { useAskedRecruiters } from './useAskedRecruiters'

/** Who sends people abroad, and whether they may. */
export function Recruiters() {
  const t = useT()
  const { slug, can } = useSession()
  const { asked, ask } = useAskedRecruiters()
  const settled = useSettled(asked, 250)
  const query = useInfiniteQuery({ ...recruitersQuery(slug, settled), placeholderData: keepPreviousData })
  const items = query.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page
      title={t('recruiters.title')}
      back={{ to: '/directory', label: t('nav.directory') }}
      intro={t('recruiters.intro')}
      actions={
        can('directory:keep') && (
          <Here to="/recruiters/new" className="button primary">
            <Icon name="plus" />
            {t('recruiter.add')}
          </Here>
        )
      }
    >
      <SearchBox
        label={t('recruiters.search')}
        hint={t('recruiters.search.hint')}
        value={asked.q}
        onChange={q => ask({ q })}
      />
      <RecruiterFilters asked={asked} ask={ask} />
      <Loaded query={query} rows={6}>
        {() => (
          <div className="stack" aria-busy={query.isPlaceholderData}>
            <p className="small muted" role="status">
              {query.isPlaceholderData
                ? t('state.searching')
                : t('recruiters.found', { count: items.length })}
            </p>
            {items.length === 0 ? (
              <Empty icon="directory" title={t('recruiters.none')}>
                <p>{t('recruiters.none.advice')}</p>
              </Empty>
            ) : (
              <ul className="list">
                {items.map(recruiter => (
                  <li key={recruiter.id}>
                    <RecruiterItem recruiter={recruiter} />
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

function RecruiterItem({ recruiter }: { recruiter: RecruiterSummary }) {
  const t = useT()
  const { country, date, list } = useFormats()
  const { status, validUntil, otherNames, destinations } = recruiter
  return (
    <Here to={`/recruiters/${recruiter.id}`} className="item">
      <span className="stack tight">
        <span className="row">
          <strong className="item-title" dir="auto">
            {recruiter.name}
          </strong>
          <RecruiterTags {...recruiter} />
        </span>
        {otherNames.length > 0 && (
          <span className="small" dir="auto">
            {list(otherNames)}
          </span>
        )}
        <span className="muted small">
          {[
            country(recruiter.country),
            destinations.length > 0 && `${t('recruiter.destinations')}: ${list(destinations.map(country))}`,
            status === 'licensed' &&
              validUntil &&
              t('recruiter.licence.until.date', { date: date(validUntil) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </Here>
  )
}
