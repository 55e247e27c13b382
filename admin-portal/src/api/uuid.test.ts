import { expect, it } from 'vitest'
import { uuidv7 } from './uuid'

it('mints UUIDs of version 7 that carry their time and sort by it', () => {
  const time = Date.UTC(2026, 10, 23, 9, 30)
  const id = uuidv7(time)

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(time)
  expect(uuidv7(time + 1) > id).toBe(true)
})
