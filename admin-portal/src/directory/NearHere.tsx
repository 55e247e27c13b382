import { useId, useState } from 'react'
import { useFormats, useT } from '../language/useT'
import { Icon } from '../ui/Icon'
import type { Asked } from './directory'

interface Props {
  asked: Asked
  ask: (change: Partial<Asked>) => void
}

const circles = [5, 10, 25, 50, 100] as const

/** Asks the device where it is only when the person asks for it. Rounded to about a kilometre before it is sent. */
export function NearHere({ asked, ask }: Props) {
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
