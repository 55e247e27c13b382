import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DirectoryService } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useSearchWord } from '../shell/Here'
import { Card, Facts } from '../ui/Card'
import { Done } from '../ui/Done'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { AgreementPart } from './AgreementPart'
import { serviceQuery } from './directory'
import { Reliability } from './Reliability'
import { EntryHistory } from './EntryHistory'
import { StaleNotice } from './Freshness'
import { KeepingPart } from './KeepingPart'
import { OpeningHours } from './OpeningHours'
import { OpenTag, ServiceActions } from './ServiceItem'

export function ServicePage() {
  const t = useT()
  const { slug, can } = useSession()
  const { serviceId = '' } = useParams({ strict: false })
  const query = useQuery(serviceQuery(slug, serviceId))
  return (
    <Page
      title={query.data?.name ?? t('directory.entry')}
      back={{ to: '/directory', label: t('nav.directory') }}
      intro={query.data?.organization.name}
      narrow
    >
      <Done />
      <Loaded query={query}>
        {service => (
          <div className="stack">
            {service.sheltered && (
              <Notice tone="warn" title={t('directory.sheltered')}>
                <p>{t('directory.sheltered.text')}</p>
              </Notice>
            )}
            <StaleNotice service={service} />
            <Entry service={service} />
            <Places service={service} />
            {!service.centreId && can('agreement:read') && <AgreementPart service={service} />}
            {!service.sheltered && <Reliability agency={service.organization.id} />}
            <KeepingPart service={service} />
            {can('directory:propose') && <EntryHistory service={service.id} />}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Entry({ service }: { service: DirectoryService }) {
  const t = useT()
  const code = useCode()
  const { language, list } = useFormats()
  const forClient = useSearchWord('for')
  const said = (text: string | null) =>
    text && (
      <span className="prose" dir="auto">
        {text}
      </span>
    )
  const facts: [string, ReactNode][] = [
    [t('directory.hours'), service.hours.length > 0 && <OpeningHours hours={service.hours} />],
    [t('directory.hours.note'), said(service.hoursNote)],
    [t('directory.eligibility'), said(service.eligibility)],
    [t('directory.fees'), said(service.fees)],
    [t('directory.application'), said(service.application)],
    [t('directory.languages'), service.languages.length > 0 && list(service.languages.map(language))],
    [
      t('directory.email'),
      service.email && (
        <a className="ltr" href={`mailto:${service.email}`}>
          {service.email}
        </a>
      ),
    ],
    [
      t('directory.web'),
      service.url && /^https?:/.test(service.url) && (
        <a className="ltr" href={service.url} target="_blank" rel="noreferrer noopener">
          {service.url.replace(/^https?:\/\//, '')}
        </a>
      ),
    ],
  ]
  return (
    <div className="card stack">
      {said(service.description)}
      <ul className="tags">
        <OpenTag service={service} listed />
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
  )
}

function Places({ service }: { service: DirectoryService }) {
  const t = useT()
  const { country } = useFormats()
  if (service.locations.length === 0) return null
  return (
    <Card title={t('directory.places')}>
      <ul className="stack tight">
        {service.locations.map(place => (
          <li key={`${place.name}${place.city}${place.address}`}>
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
  )
}
