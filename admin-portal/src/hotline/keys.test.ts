import { describe, expect, it } from 'vitest'
import { codes } from '../api/codes'
import { actionKeys, DISTRESS, found, genderKeys, pressed, reasonKeys, SCRIPT, usualService } from './keys'

describe('the keys of a call', () => {
  it('mean one thing each, and everything has one', () => {
    const all = [...reasonKeys, ...actionKeys, ...genderKeys].map(([key]) => key)

    expect(new Set([...all, SCRIPT, DISTRESS]).size).toBe(all.length + 2)
    expect(reasonKeys.map(([, reason]) => reason)).toEqual(codes.contactReason)
    expect(actionKeys.map(([, action]) => action).sort()).toEqual([...codes.callAction].sort())
    expect(Object.keys(usualService).sort()).toEqual([...codes.contactReason].sort())
  })

  it('are found on a French, an Arabic and a Russian keyboard', () => {
    expect(pressed({ key: 'a', code: 'KeyQ' })).toBe('A')
    expect(pressed({ key: '٤', code: 'Digit4' })).toBe('4')
    expect(pressed({ key: '۴', code: 'Digit4' })).toBe('4')
    expect(pressed({ key: 'ц', code: 'KeyW' })).toBe('W')
    expect(pressed({ key: 'Enter', code: 'Enter' })).toBe('')
    expect(pressed({ key: 'Shift', code: 'ShiftLeft' })).toBe('')
    expect(found(reasonKeys, '5')).toBe('danger')
  })
})
