import { useQuery } from '@tanstack/react-query'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { onboardingsQuery, statusTones } from './onboarding'

export function Centres() {
  const t = useT()
  const { slug } = useSession()
  const { country } = useFormats()
  const query = useQuery({ ...onboardingsQuery(slug), refetchInterval: 10_000 })
  return (
    <Page
      title={t('nav.centres')}
      intro={t('centres.intro')}
      actions={
        <Here to="/centres/onboard" className="button primary">
          <Icon name="plus" />
          {t('onboard.title')}
        </Here>
      }
    >
      <Loaded query={query} rows={5}>
        {centres =>
          centres.length === 0 ? (
            <Empty icon="centre" title={t('centres.none')}>
              <p>{t('centres.none.advice')}</p>
            </Empty>
          ) : (
            <ul className="list">
              {centres.map(centre => (
                <li key={centre.id}>
                  <Here to={`/centres/${centre.id}`} className="item">
                    <span className="stack tight">
                      <span className="item-title">{centre.name}</span>
                      <span className="muted small">
                        {centre.city}, {country(centre.country)} · {t(`code.centreKind.${centre.kind}`)} ·{' '}
                        <span className="ltr">/o/{centre.slug}</span>
                      </span>
                    </span>
                    <span className={statusTones[centre.status]}>
                      {t(`onboarding.status.${centre.status}`)}
                    </span>
                  </Here>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}
