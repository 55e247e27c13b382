import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { followedQuery, newsQuery } from './countries'
import { NewsItem } from './NewsItem'
import './countries.css'

/** What other centres have changed about the countries that this one follows (handbook 4.5). */
export function News() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(newsQuery(slug))
  const [noted, setNoted] = useState('')
  const list = useRef<HTMLUListElement>(null)
  // The button that was pressed goes with what was noted.
  const note = (title: string) => {
    setNoted(title)
    list.current?.focus({ preventScroll: true })
  }
  return (
    <Page
      title={t('news.title')}
      back={{ to: '/library', label: t('nav.library') }}
      intro={t('news.intro')}
      actions={
        <Here to="/library/countries" className="button">
          {t('countries.title')}
        </Here>
      }
    >
      {noted && <Notice tone="good" title={t('news.noted', { title: noted })} announce />}
      <Loaded query={query}>
        {items =>
          items.length === 0 ? (
            <Nothing />
          ) : (
            <ul className="stack" ref={list} tabIndex={-1} aria-label={t('news.title')}>
              {items.map(news => (
                <li key={news.sheet}>
                  <NewsItem news={news} onNoted={() => note(news.title)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

/** Nothing new is one thing; following nothing is another. */
function Nothing() {
  const t = useT()
  const { slug } = useSession()
  const { data } = useQuery(followedQuery(slug))
  const follows = data?.some(one => one.followed) ?? true
  return (
    <Empty icon={follows ? 'check' : 'region'} title={t(follows ? 'news.none' : 'news.follows-nothing')}>
      <p>{t(follows ? 'news.none.advice' : 'news.follows-nothing.advice')}</p>
      <Here to="/library/countries" className="button">
        {t('countries.title')}
      </Here>
    </Empty>
  )
}
