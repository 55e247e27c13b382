import { useId, useState } from 'react'
import { useFormats, useT } from '../language/useT'
import { Combo } from '../ui/ComboField'
import { Options } from '../ui/fields'
import { Icon } from '../ui/Icon'
import { useCountryOptions, useLanguageOptions, useServiceOptions } from '../ui/useChoices'
import type { Asked } from './directory'

interface Props {
  asked: Asked
  ask: (change: Partial<Asked>) => void
}

export function DirectoryFilters({ asked, ask }: Props) {
  const t = useT()
  const id = useId()
  const services = useServiceOptions()
  const countries = useCountryOptions()
  const languages = useLanguageOptions()
  const set = [asked.country, asked.language, asked.serviceType, asked.near, asked.outdated].filter(
    Boolean,
  ).length
  return (
    <details className="card part filters" open={set > 0 || matchMedia('(min-width: 60rem)').matches}>
      <summary>
        <h2>{t('directory.filters')}</h2>
        {set > 0 && <span className="tag info">{t('directory.filters.set', { count: set })}</span>}
      </summary>
      <div className="fields">
        <div className="field">
          <label htmlFor={id}>{t('directory.service')}</label>
          <select
            id={id}
            className="input"
            value={asked.serviceType}
            onChange={event => ask({ serviceType: event.target.value })}
          >
            <option value="">{t('directory.any')}</option>
            <Options options={services} />
          </select>
        </div>
        <Combo
          label={t('directory.country')}
          required
          options={countries}
          value={asked.country}
          onChange={country => ask({ country: country ?? '' })}
        />
        <Combo
          label={t('directory.language')}
          required
          options={languages}
          value={asked.language}
          onChange={language => ask({ language: language ?? '' })}
        />
        <NearHere asked={asked} ask={ask} />
        <label className="choice whole">
          <input
            type="checkbox"
            checked={asked.outdated === 'true'}
            onChange={event => ask({ outdated: event.target.checked ? 'true' : '' })}
          />
          <span>{t('directory.outdated')}</span>
        </label>
        {set > 0 && (
          <div className="whole">
            <button
              type="button"
              className="button quiet"
              onClick={() =>
                ask({ country: '', language: '', serviceType: '', near: '', withinKm: '', outdated: '' })
              }
            >
              {t('directory.filters.clear')}
            </button>
          </div>
        )}
      </div>
    </details>
  )
}

const circles = [5, 10, 25, 50, 100] as const

/** Asks the device where it is only when the person asks for it. Rounded to about a kilometre before it is sent. */
function NearHere({ asked, ask }: Props) {
  const t = useT()
  const id = useId()
  const { kilometres } = useFormats()
  const [failed, setFailed] = useState(false)
  const find = () => {
    setFailed(false)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        ask({
          near: `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`,
          withinKm: asked.withinKm || '25',
        }),
      () => setFailed(true),
      { timeout: 10_000, maximumAge: 300_000 },
    )
  }
  if (!asked.near) {
    return (
      <div className="field">
        <span className="label">{t('directory.place')}</span>
        <button type="button" className="button" onClick={find}>
          <Icon name="place" />
          {t('directory.near-here')}
        </button>
        {failed && (
          <p className="error" role="alert">
            {t('directory.near-here.failed')}
          </p>
        )}
      </div>
    )
  }
  return (
    <div className="field">
      <label htmlFor={id}>{t('directory.within')}</label>
      <select
        id={id}
        className="input"
        value={asked.withinKm}
        onChange={event => ask({ withinKm: event.target.value })}
      >
        {circles.map(circle => (
          <option key={circle} value={circle}>
            {kilometres(circle)}
          </option>
        ))}
      </select>
    </div>
  )
}
