import { useQuery } from '@tanstack/react-query'
import type { DirectoryService } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { agreementsQuery } from '../referrals/centres'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Icon } from '../ui/Icon'
import { Highlighted } from './Highlighted'
import { openUntil } from './openNow'

export function ServiceItem({ service, forClient }: { service: DirectoryService; forClient: string }) {
  const t = useT()
  const code = useCode()
  const { country, language, kilometres, list } = useFormats()
  const places = [
    ...new Set(
      service.locations.map(place =>
        [place.city, place.country && country(place.country)].filter(Boolean).join(', '),
      ),
    ),
  ]
  return (
    <article className="card stack tight service">
      <div className="row between">
        <h2>
          <Here to={`/directory/${service.id}`} search={{ for: forClient }}>
            <Highlighted text={service.highlight?.name ?? service.name} />
          </Here>
        </h2>
        <OpenTag service={service} />
        {service.stale && <span className="tag warn">{t('directory.stale.tag')}</span>}
        {service.distanceKm !== null && service.distanceKm !== undefined && (
          <span className="tag">{kilometres(service.distanceKm)}</span>
        )}
      </div>
      <p className="small muted">
        <bdi>{service.organization.name}</bdi>
        {places.length > 0 && ` · ${list(places.slice(0, 3))}`}
      </p>
      {service.description && (
        <p className="clamped" dir="auto">
          <Highlighted text={service.highlight?.description ?? service.description} />
        </p>
      )}
      <ul className="tags">
        {service.serviceTypes.map(type => (
          <li key={type} className="tag">
            {code('service', type)}
          </li>
        ))}
      </ul>
      {service.languages.length > 0 && (
        <p className="small muted">
          {t('directory.speaks')} {list(service.languages.map(language))}
        </p>
      )}
      <ServiceActions service={service} forClient={forClient} />
    </article>
  )
}

export function OpenTag({ service, listed }: { service: DirectoryService; listed?: boolean }) {
  const t = useT()
  const closes = openUntil(service.hours, service.timeZone, new Date())
  if (!closes) return null
  const tag = <span className="tag good">{t('directory.open-until', { closes })}</span>
  return listed ? <li>{tag}</li> : tag
}

/** Refer where the agency is a centre of the network and an agreement with it is in force; otherwise, call. */
export function ServiceActions({ service, forClient }: { service: DirectoryService; forClient: string }) {
  const t = useT()
  const { slug, can, me } = useSession()
  const refers = Boolean(service.centreId && service.centreId !== me.organisation.id && can('referral:send'))
  const { data: agreements } = useQuery({
    ...agreementsQuery(slug),
    enabled: refers && can('agreement:read'),
  })
  const blocked =
    agreements && !agreements.some(one => one.status === 'in-force' && one.partner.id === service.centreId)
  if (!refers && service.phones.length === 0) return null
  return (
    <>
      {refers && blocked && <p className="small muted">{t('directory.agreement.centre')}</p>}
      <div className="actions">
        {refers && !blocked && (
          <Here
            to="/referrals/new"
            search={{ client: forClient, to: service.centreId ?? '', service: service.serviceTypes[0] ?? '' }}
            className="button primary"
          >
            <Icon name="referral" mirror />
            {t('referral.refer')}
          </Here>
        )}
        {service.phones.slice(0, 2).map(({ number }) => (
          <a key={number} className="button" href={`tel:${number.replace(/\s/g, '')}`}>
            <Icon name="phone" />
            <span className="ltr">{number}</span>
          </a>
        ))}
      </div>
    </>
  )
}
