import { expect, it } from 'vitest'
import { directionOf, languageName } from './languageName'

const name = (tag: string) => ({ ar: 'Arabic', 'fr-CA': 'Canadian French' })[tag] ?? tag
const easyRead = (language: string) => `${language}, easy to read`

it.each([
  ['ar', 'Arabic'],
  ['ar-simple', 'Arabic, easy to read'],
  ['fr-CA-simple', 'Canadian French, easy to read'],
  ['simple', 'simple'],
])('%s is called %s', (tag, called) => {
  expect(languageName(tag, name, easyRead)).toBe(called)
})

it.each([
  ['ar', 'rtl'],
  ['ar-simple', 'rtl'],
  ['prs', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['ku-Latn', 'ltr'],
  ['fr', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})
