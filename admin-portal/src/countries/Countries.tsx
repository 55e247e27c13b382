import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FollowedCountry } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { ChoosingResponsible } from './ChoosingResponsible'
import { inOrder, followedQuery } from './countries'
import { CountryItem } from './CountryItem'
import { FollowingAnother } from './FollowingAnother'
import './countries.css'

/** The countries that this centre follows, and who here answers for each (handbook 4.5). */
export function Countries() {
  const t = useT()
  const { slug } = useSession()
  const { country, compare } = useFormats()
  const query = useQuery(followedQuery(slug))
  const [choosing, setChoosing] = useState<FollowedCountry | null>(null)
  return (
    <Page
      title={t('countries.title')}
      back={{ to: '/library', label: t('nav.library') }}
      intro={t('countries.intro')}
      actions={
        <Here to="/library/news" className="button">
          {t('news.title')}
        </Here>
      }
    >
      <Loaded query={query} rows={6}>
        {items => (
          <div className="stack">
            <FollowingAnother followed={items.filter(one => one.followed).map(one => one.country)} />
            {items.length === 0 ? (
              <Empty icon="region" title={t('countries.none')}>
                <p>{t('countries.none.advice')}</p>
              </Empty>
            ) : (
              <ul className="list">
                {inOrder(items, country, compare).map(one => (
                  <li key={one.country}>
                    <CountryItem followed={one} onChoose={() => setChoosing(one)} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </Loaded>
      {choosing && <ChoosingResponsible followed={choosing} onClose={() => setChoosing(null)} />}
    </Page>
  )
}
