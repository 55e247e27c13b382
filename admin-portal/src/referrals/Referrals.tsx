import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useGo, useSearchWord } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Tabs } from '../ui/Tabs'
import { referralsQuery, type Direction } from './centres'
import { ReferralItem } from './ReferralItem'

const statuses = ['sent', 'accepted', 'declined', 'completed'] as const

export function Referrals() {
  const t = useT()
  const { slug, can } = useSession()
  const go = useGo()
  const direction: Direction = useSearchWord('direction') === 'sent' ? 'sent' : 'received'
  const status = useSearchWord('status')
  const [limit, setLimit] = useState(25)
  const query = useQuery(referralsQuery(slug, direction, status, limit))
  return (
    <Page
      title={t('nav.referrals')}
      actions={
        can('referral:send') && (
          <Here to="/referrals/new" className="button primary">
            <Icon name="plus" />
            {t('referral.new')}
          </Here>
        )
      }
    >
      <Tabs
        label={t('referrals.direction')}
        to="/referrals"
        tabs={(['received', 'sent'] as const).map(one => ({
          label: t(`referrals.${one}`),
          search: { direction: one },
          current: one === direction,
        }))}
      />
      <div className="field filter">
        <label htmlFor="status">{t('referrals.status')}</label>
        <select
          id="status"
          className="input"
          value={status}
          onChange={event =>
            void go('/referrals', { search: { direction, status: event.target.value }, replace: true })
          }
        >
          <option value="">{t('referrals.status.all')}</option>
          {statuses.map(one => (
            <option key={one} value={one}>
              {t(`referral.status.${one === 'sent' && direction === 'received' ? 'waiting' : one}`)}
            </option>
          ))}
        </select>
      </div>
      <Loaded query={query} rows={5}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty icon="referral" title={t(`referrals.${direction}.none`)}>
              <p>{t(`referrals.${direction}.none.advice`)}</p>
            </Empty>
          ) : (
            <>
              <ul className="list">
                {items.map(referral => (
                  <li key={referral.id}>
                    <ReferralItem referral={referral} />
                  </li>
                ))}
              </ul>
              {next && (
                <button type="button" className="button" onClick={() => setLimit(limit + 25)}>
                  {t('action.more')}
                </button>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
