import { expect, it } from 'vitest'
import { fitted, shrunk } from './shrink'

it('keeps the proportions and makes nothing larger', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 2400, height: 1800 })
  expect(fitted(3000, 6000)).toEqual({ width: 1200, height: 2400 })
  expect(fitted(800, 600)).toEqual({ width: 800, height: 600 })
})

it('leaves alone what is no image or cannot be read', async () => {
  const pdf = new File(['%PDF-'], 'a.pdf', { type: 'application/pdf' })
  const broken = new File(['x'], 'a.jpg', { type: 'image/jpeg' })
  expect(await shrunk(pdf)).toBe(pdf)
  expect(await shrunk(broken)).toBe(broken)
})
