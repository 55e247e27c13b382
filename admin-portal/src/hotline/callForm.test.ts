import { describe, expect, it } from 'vitest'
import type { Line } from '../api/types'
import { missingIn, newCall, serviceOf, toCall } from './callForm'

const line: Line = {
  id: 'line',
  name: 'Advice line',
  number: '800 00 00',
  trafficking: false,
  languages: ['pt', 'en'],
  hours: null,
  retired: false,
  texts: [],
}
const draft = newCall(line)

describe('a call', () => {
  it('needs a reason and nothing else', () => {
    expect(missingIn(draft)).toBe('reason')
    expect(missingIn({ ...draft, reason: 'papers' })).toBeNull()
    expect(serviceOf({ ...draft, reason: 'papers' })).toBe('legal-process')
    expect(serviceOf({ ...draft, reason: 'papers', service: 'shelter' })).toBe('shelter')
  })

  it('keeps a number only for a call-back, and for a week', () => {
    const now = Date.parse('2026-05-01T10:00:00Z')
    const typed = { ...draft, reason: 'papers' as const, number: '+238 555 99 88' }

    expect(toCall(typed, now).callBack).toBeNull()
    expect(missingIn({ ...draft, reason: 'papers', action: 'call-back' })).toBe('number')
    expect(toCall({ ...typed, action: 'call-back' }, now).callBack).toMatchObject({
      number: '+238 555 99 88',
      deleteOn: '2026-05-08',
    })
  })

  it('says how long it took', () => {
    expect(toCall({ ...draft, reason: 'papers', startedAt: 1_000 }, 96_400).seconds).toBe(95)
    expect(toCall({ ...draft, reason: 'papers' }, 96_400).seconds).toBe(0)
  })
})
