import type { OpenHours } from '../api/types'
import { week } from './factsForm'

/** Until when it is open at this moment on the clock of its place; null when it is closed, or nobody knows. */
export function openUntil(hours: readonly OpenHours[], timeZone: string | null, now: Date): string | null {
  if (!timeZone) return null
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now)
  const part = (type: string) => parts.find(one => one.type === type)?.value ?? ''
  const day = week.find(one => one === part('weekday').slice(0, 2).toUpperCase())
  const time = `${part('hour')}:${part('minute')}`
  return hours.find(one => one.day === day && one.opens <= time && time < one.closes)?.closes ?? null
}
