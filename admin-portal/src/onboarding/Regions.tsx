import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { CreatingRegion } from './CreatingRegion'
import { onboardingsQuery, regionsQuery } from './onboarding'

export function Regions() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(regionsQuery(slug))
  const { data: centres } = useQuery(onboardingsQuery(slug))
  const [creating, setCreating] = useState(false)
  const nameOf = (id: string) => centres?.find(centre => centre.id === id)?.name ?? t('centre.another')
  return (
    <Page
      title={t('nav.regions')}
      intro={t('regions.intro')}
      actions={
        !creating && (
          <button type="button" className="button primary" onClick={() => setCreating(true)}>
            <Icon name="plus" />
            {t('region.create')}
          </button>
        )
      }
    >
      {creating && <CreatingRegion onClose={() => setCreating(false)} />}
      <Loaded query={query}>
        {regions =>
          regions.length === 0 ? (
            <Empty icon="region" title={t('regions.none')}>
              <p>{t('regions.none.advice')}</p>
            </Empty>
          ) : (
            <ul className="list">
              {regions.map(region => (
                <li key={region.id} className="item">
                  <span className="stack tight">
                    <span className="strong">{region.name}</span>
                    <span className="muted small">
                      <span className="ltr">/o/{region.slug}</span> ·{' '}
                      {t('region.centres', { count: region.centreIds.length })}
                    </span>
                    {region.centreIds.length > 0 && (
                      <span className="tags">
                        {region.centreIds.map(id => (
                          <span key={id} className="tag">
                            {nameOf(id)}
                          </span>
                        ))}
                      </span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}
