import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DirectoryService } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useSearchWord } from '../shell/Here'
import { Card, Facts } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { serviceQuery } from './directory'
import { ServiceActions } from './ServiceItem'

export function ServicePage() {
  const t = useT()
  const { slug } = useSession()
  const { serviceId = '' } = useParams({ strict: false })
  const query = useQuery(serviceQuery(slug, serviceId))
  return (
    <Page
      title={query.data?.name ?? t('directory.entry')}
      back={{ to: '/directory', label: t('nav.directory') }}
      intro={query.data?.organization.name}
      narrow
    >
      <Loaded query={query}>{service => <Entry service={service} />}</Loaded>
    </Page>
  )
}

function Entry({ service }: { service: DirectoryService }) {
  const t = useT()
  const code = useCode()
  const { country, language, list, date } = useFormats()
  const forClient = useSearchWord('for')
  const facts: [string, ReactNode][] = [
    [t('directory.languages'), service.languages.length > 0 && list(service.languages.map(language))],
    [
      t('directory.web'),
      service.url && /^https?:/.test(service.url) && (
        <a className="ltr" href={service.url} target="_blank" rel="noreferrer noopener">
          {service.url.replace(/^https?:\/\//, '')}
        </a>
      ),
    ],
    [t('directory.assured'), service.assuredOn && date(service.assuredOn)],
  ]
  return (
    <div className="stack">
      <div className="card stack">
        {service.description && (
          <p className="prose" dir="auto">
            {service.description}
          </p>
        )}
        <ul className="tags">
          {service.serviceTypes.map(type => (
            <li key={type} className="tag">
              {code('service', type)}
            </li>
          ))}
        </ul>
        <Facts facts={facts} />
        <ServiceActions service={service} forClient={forClient} />
        {!service.centreId && <p className="small muted">{t('directory.outside')}</p>}
      </div>
      <Card title={t('directory.places')}>
        <ul className="stack tight">
          {service.locations.map(place => (
            <li key={`${place.name}${place.city}`}>
              <strong>{place.name ?? place.city}</strong>{' '}
              <span className="muted">
                {[place.address, place.name && place.city, place.country && country(place.country)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
