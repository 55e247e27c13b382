import { parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { codes, serviceAreas, services } from '../api/codes'
import { problemKinds } from '../api/problems'
import ar from './messages/ar.json'
import en from './messages/en.json'
import fr from './messages/fr.json'
import pt from './messages/pt.json'

const catalogs: Record<string, Record<string, string>> = { en, fr, pt, ar }

/** The names that a message fills in: a translation must use the same ones. */
function slots(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(match => match[1] ?? ''))].sort()
}

const rooms: Record<string, Record<string, Record<string, string>>> = { common: catalogs }
for (const [file, words] of Object.entries(
  import.meta.glob<Record<string, string>>(['../*/words/*.json', '../*/plainWords/*.json'], {
    eager: true,
    import: 'default',
  }),
)) {
  const [, folder = '', kind = '', code = ''] = file.replace('.json', '').split('/')
  const room = kind === 'words' ? folder : `${folder}, ${kind}`
  rooms[room] = { ...rooms[room], [code]: words }
}

describe.each(
  Object.entries(rooms).flatMap(([room, languages]) =>
    Object.entries(languages).map(([code, catalog]) => ({ name: `${code} of ${room}`, catalog, languages })),
  ),
)('the catalog $name', ({ catalog, languages }) => {
  const english = languages['en'] ?? {}

  it('has the same keys as all the others', () => {
    expect(Object.keys(catalog).sort()).toEqual(Object.keys(english).sort())
  })

  it('has only messages that parse, and none that is empty', () => {
    for (const [key, message] of Object.entries(catalog)) {
      expect(message.trim(), key).not.toBe('')
      expect(() => parse(message), key).not.toThrow()
    }
  })

  it('fills in what the English message fills in', () => {
    for (const [key, message] of Object.entries(english)) {
      expect(slots(catalog[key] ?? ''), key).toEqual(slots(message))
    }
  })
})

describe.each(Object.entries(catalogs))('the catalog %s', (_, catalog) => {
  it('has a label for every code', () => {
    const wanted = [
      ...Object.entries(codes).flatMap(([list, values]) => values.map(value => `code.${list}.${value}`)),
      ...services.map(service => `code.service.${service}`),
      ...Object.keys(serviceAreas).map(area => `code.area.${area}`),
    ]
    expect(wanted.filter(key => !(key in catalog))).toEqual([])
  })

  it('has words and advice for every problem', () => {
    const wanted = problemKinds.flatMap(kind => [`problem.${kind}.title`, `problem.${kind}.advice`])
    expect(wanted.filter(key => !(key in catalog))).toEqual([])
  })
})
