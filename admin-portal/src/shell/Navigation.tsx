import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Icon } from '../ui/Icon'
import { Here } from './Here'
import { onPhone, placesFor, type Place } from './navigation'

export function Navigation() {
  const t = useT()
  const all = placesFor(useSession().can)
  const { bar, more } = onPhone(all)
  return (
    <nav aria-label={t('nav.label')} className="navigation">
      <ul className="places">
        {all.map(place => (
          <PlaceLink key={place.to} place={place} phone={bar.includes(place)} />
        ))}
        {more.length > 0 && <More places={more} />}
      </ul>
    </nav>
  )
}

function PlaceLink({ place, phone = true }: { place: Place; phone?: boolean }) {
  const t = useT()
  return (
    <li className={phone ? undefined : 'desk-only'}>
      <Here to={place.to} exact={place.to === '/'} className="place">
        <Icon name={place.icon} size={22} mirror={place.icon === 'referral'} />
        {place.short ? (
          <>
            <span className="on-desk">{t(place.label)}</span>
            <span className="on-phone">{t(place.short)}</span>
          </>
        ) : (
          <span>{t(place.label)}</span>
        )}
      </Here>
    </li>
  )
}

function More({ places }: { places: Place[] }) {
  const t = useT()
  const details = useRef<HTMLDetailsElement>(null)
  useClosing(details)
  return (
    <li className="phone-only">
      <details ref={details} className="menu from-below">
        <summary className="place">
          <Icon name="menu" size={22} />
          <span>{t('nav.more')}</span>
        </summary>
        <ul className="menu-box">
          {places.map(place => (
            <PlaceLink key={place.to} place={place} />
          ))}
        </ul>
      </details>
    </li>
  )
}

/** A native menu closes when the person goes on, presses Escape, or touches something else. */
export function useClosing(details: React.RefObject<HTMLDetailsElement | null>) {
  const { href } = useLocation()
  useEffect(() => {
    if (details.current) details.current.open = false
  }, [href, details])
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      const box = details.current
      if (box?.open && event.target instanceof Node && !box.contains(event.target)) box.open = false
    }
    const escape = (event: KeyboardEvent) => {
      const box = details.current
      if (event.key !== 'Escape' || !box?.open) return
      box.open = false
      box.querySelector('summary')?.focus()
    }
    addEventListener('pointerdown', outside)
    addEventListener('keydown', escape)
    return () => {
      removeEventListener('pointerdown', outside)
      removeEventListener('keydown', escape)
    }
  }, [details])
}
