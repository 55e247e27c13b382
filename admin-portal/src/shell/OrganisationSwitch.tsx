import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { membershipsQuery, useSession } from '../session/session'
import { Icon } from '../ui/Icon'

/** Plain links: another organisation is another address, and may be another tab. */
export function OrganisationSwitch() {
  const t = useT()
  const { slug, me } = useSession()
  const { data } = useQuery(membershipsQuery(slug))
  const own = { slug, name: me.organisation.name, kind: me.organisation.kind, current: true }
  const memberships = data?.length ? data : [own]
  return (
    <ul className="menu-box" aria-label={t('organisation.yours')}>
      {memberships.map(membership => (
        <li key={membership.slug}>
          <a
            className="menu-item"
            href={`/o/${membership.slug}/`}
            aria-current={membership.slug === slug ? 'true' : undefined}
          >
            <span>
              {membership.name}
              <small>{t(`organisation.kind.${membership.kind}`)}</small>
            </span>
            {membership.slug === slug && <Icon name="check" />}
          </a>
        </li>
      ))}
      <li>
        <a className="menu-item" href="/">
          {t('organisation.another')}
        </a>
      </li>
    </ul>
  )
}
