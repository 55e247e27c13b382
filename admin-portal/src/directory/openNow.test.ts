import { describe, expect, it } from 'vitest'
import { openUntil } from './openNow'

const hours = [
  { day: 'MO', opens: '09:00', closes: '17:00' },
  { day: 'SU', opens: '18:00', closes: '24:00' },
]

describe('whether a service is open', () => {
  it.each([
    ['2026-07-06T08:30:00Z', 'Europe/Lisbon', '17:00'],
    ['2026-01-05T08:30:00Z', 'Europe/Lisbon', null],
    ['2026-01-05T17:00:00Z', 'Europe/Lisbon', null],
    ['2026-01-05T00:59:00Z', 'Atlantic/Cape_Verde', '24:00'],
    ['2026-01-05T01:00:00Z', 'Atlantic/Cape_Verde', null],
  ])('%s in %s: %s', (now, zone, until) => {
    expect(openUntil(hours, zone, new Date(now))).toBe(until)
  })

  it('is not claimed where nobody knows the clock', () => {
    expect(openUntil(hours, null, new Date('2026-07-06T08:30:00Z'))).toBeNull()
  })
})
