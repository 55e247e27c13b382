import { expect, it } from 'vitest'
import type { LibraryWork } from '../api/types'
import { waiting } from './waiting'

const nothing: LibraryWork = {
  drafts: [],
  statements: [],
  translations: [],
  sources: [],
  news: 0,
  corrections: 0,
}
const draft = { sheet: 's3', title: 'Draft', writtenBy: 'Writer Writova', writtenAt: '2026-01-01T00:00:00Z' }

it('nothing waits where nothing is due', () => {
  expect(
    waiting({
      ...nothing,
      statements: [{ sheet: 's1', title: 'Soon', countries: [], due: 0, soon: 3, earliest: '2026-02-01' }],
      translations: [{ sheet: 's2', title: 'Begun', language: 'ar', outdated: 0, missing: 4 }],
      drafts: [{ ...draft, submitted: false }],
    }),
  ).toEqual([])
})

it('each thing that waits leads to where it is done', () => {
  const work = {
    statements: [{ sheet: 's1', title: 'Due', countries: [], due: 2, soon: 0, earliest: null }],
    translations: [{ sheet: 's2', title: 'Old', language: 'ar', outdated: 1, missing: 0 }],
    sources: [
      {
        sheet: 's4',
        title: 'Moved',
        trouble: { url: 'https://a.example.gov/', status: 'gone' as const, movedTo: null, since: null },
      },
    ],
    drafts: [{ ...draft, submitted: true }],
    news: 3,
    corrections: 4,
  }

  expect(waiting(work).map(({ kind, to, count }) => `${kind} ${count} ${to}`)).toEqual([
    'corrections 4 /library/corrections',
    'statements 2 /library/s1',
    'source 1 /library/s4',
    'translation 1 /library/s2/languages/ar',
    'draft 1 /library/s3/draft',
    'news 3 /library/news',
  ])
})
