import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { sheltersQuery } from './directory'
import { ServiceItem } from './ServiceItem'

/** Services at protected places, which no search finds: that they exist and how to call. */
export function Shelters() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(sheltersQuery(slug))
  return (
    <Page
      title={t('shelters.title')}
      intro={t('shelters.intro')}
      back={{ to: '/directory', label: t('nav.directory') }}
    >
      <Loaded query={query}>
        {shelters =>
          shelters.length === 0 ? (
            <Empty icon="lock" title={t('shelters.none')}>
              <p>{t('shelters.none.advice')}</p>
            </Empty>
          ) : (
            <ul className="stack">
              {shelters.map(shelter => (
                <li key={shelter.id}>
                  <ServiceItem service={shelter} forClient="" />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}
