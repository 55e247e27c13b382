import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { FollowedCountry, LibraryNews, LibraryWork } from '../api/types'
import { LanguageProvider } from '../language/LanguageProvider'
import { RoomWords } from '../language/RoomWords'
import { SessionContext, type Session } from '../session/session'
import { Countries } from './Countries'
import { HomeLibrary } from './HomeLibrary'
import { News } from './News'
import { countriesWords } from './words'

const changed: LibraryNews = {
  ...{ sheet: 's1', owner: 'c2', countries: ['PT'], title: 'Working in Portugal', language: 'en' },
  ...{ from: 1, to: 3, whatChanged: 'The fee for a visa.', publishedAt: '2026-03-01T10:00:00Z' },
}
const fresh: LibraryNews = { ...changed, sheet: 's2', title: 'Returning home', from: 0, to: 1 }
const block = { kind: 'paragraph', moved: false, source: null, sourceBefore: null }
const comparison = {
  ...{ from: 1, to: 3, language: 'en', whatChanged: '' },
  blocks: [
    { ...block, id: 'a', fate: 'same', words: [{ fate: 'same', text: 'Wages are paid monthly.' }] },
    {
      ...{ ...block, id: 'b', fate: 'changed' },
      words: [
        { fate: 'removed', text: 'Visas are free.' },
        { fate: 'added', text: 'Visas cost 90 euros.' },
      ],
    },
  ],
}

let followed: FollowedCountry[]
let news: LibraryNews[]
let work: LibraryWork
let sent: string[]
let asked: string[]

beforeEach(() => {
  followed = [
    { country: 'PT', followed: false, responsible: null, responsibleName: null, sheets: 2 },
    { country: 'CV', followed: true, responsible: 'p9', responsibleName: 'Left Leftova', sheets: 0 },
  ]
  news = [changed, fresh]
  work = { drafts: [], statements: [], translations: [], sources: [], news: 0, corrections: 0 }
  sent = []
  asked = []
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
    const path = url.replace('/o/campo/api', '')
    const method = request.method ?? 'GET'
    if (method !== 'GET') {
      sent.push([method, path, request.body].filter(Boolean).join(' '))
      if (path.endsWith('/noted')) news = news.filter(one => !path.includes(one.sheet))
      return Promise.resolve(new Response(null, { status: 204 }))
    }
    asked.push(path)
    if (path.includes('/comparison')) return answer(comparison)
    if (path === '/v1/library/work') return answer(work)
    if (path === '/v1/library/countries') return answer({ items: followed })
    if (path === '/v1/library/news') return answer({ items: news })
    if (path === '/v1/centres') return answer({ items: [{ id: 'c2', name: 'CNAI Nowhere' }] })
    return answer({ items: [{ id: 'p2', name: 'Colleague Collegova', roles: [] }] })
  })
})

const answer = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body)))
const all = ['library:follow', 'library:approve', 'case:staff', 'centre:list']

function open(path: string, permissions = all) {
  const root = createRootRoute({ component: Outlet })
  const frame = createRoute({ getParentRoute: () => root, path: '/o/$slug' })
  const at = (to: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => frame, path: to, component })
  const router = createRouter({
    routeTree: root.addChildren([
      frame.addChildren([
        at('/', HomeLibrary),
        at('/library/countries', Countries),
        at('/library/news', News),
      ]),
    ]),
    history: createMemoryHistory({ initialEntries: [`/o/campo${path}`] }),
  })
  const session = {
    slug: 'campo',
    me: { organisation: { id: 'c1', name: 'CAMPO' }, person: { id: 'p1', name: 'Manager Managerova' } },
    can: (permission: string) => permissions.includes(permission),
  } as unknown as Session
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <LanguageProvider>
        <SessionContext value={session}>
          <RoomWords load={countriesWords}>
            <RouterProvider router={router as never} />
          </RoomWords>
        </SessionContext>
      </LanguageProvider>
    </QueryClientProvider>,
  )
}

it('shows what is followed first, and follows and leaves', async () => {
  const person = userEvent.setup()
  open('/library/countries')

  const names = (await screen.findAllByRole('heading', { level: 2 })).map(one => one.textContent)
  expect(names).toEqual(['Cape Verde', 'Portugal'])
  await person.click(screen.getByRole('button', { name: 'Follow Portugal' }))
  await person.click(screen.getByRole('button', { name: 'Stop following Cape Verde' }))

  expect(sent).toEqual([
    'PUT /v1/library/countries/PT/subscription',
    'DELETE /v1/library/countries/CV/subscription',
  ])
})

it('a colleague is made to answer for a country, and nobody again', async () => {
  const person = userEvent.setup()
  open('/library/countries')

  await person.click(await screen.findByRole('button', { name: 'Change who answers for Cape Verde' }))
  const form = within(screen.getByRole('dialog'))
  const box = form.getByLabelText(/Colleague/)
  expect((box as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Left Leftova')
  await person.selectOptions(box, await form.findByRole('option', { name: 'Colleague Collegova' }))
  await person.click(form.getByRole('button', { name: 'Save changes' }))
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await person.click(await screen.findByRole('button', { name: 'Change who answers for Cape Verde' }))
  await person.selectOptions(screen.getByLabelText(/Colleague/), 'Nobody yet')
  await person.click(screen.getByRole('button', { name: 'Save changes' }))
  await vi.waitFor(() => expect(sent).toHaveLength(2))

  expect(sent).toEqual([
    'PUT /v1/library/countries/CV/responsible {"person":"p2","name":"Colleague Collegova"}',
    'DELETE /v1/library/countries/CV/responsible',
  ])
})

it('whoever may not approve is not offered to choose who answers', async () => {
  open('/library/countries', ['library:follow'])

  expect(await screen.findByText('Left Leftova')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /who answers/ })).toBeNull()
})

it('shows what changed on demand, and what was noted is no news any more', async () => {
  const person = userEvent.setup()
  open('/library/news')

  expect(await screen.findByText('The fee for a visa.')).toBeTruthy()
  expect(await screen.findAllByText('CNAI Nowhere')).toHaveLength(2)
  expect(screen.queryByRole('button', { name: 'Show what changed: Returning home' })).toBeNull()
  expect(asked.filter(path => path.includes('/comparison'))).toEqual([])
  await person.click(screen.getByRole('button', { name: 'Show what changed: Working in Portugal' }))
  expect((await screen.findByText('Visas cost 90 euros.')).tagName).toBe('INS')
  expect(screen.queryByText('Wages are paid monthly.')).toBeNull()
  expect(asked).toContain('/v1/library/sheets/s1/comparison?from=1&to=3')
  await person.click(screen.getByRole('button', { name: 'Noted: Working in Portugal' }))

  await vi.waitFor(() => expect(screen.queryByRole('link', { name: 'Working in Portugal' })).toBeNull())
  expect(screen.getByRole('status').textContent).toContain('Noted: Working in Portugal')
  expect(sent).toEqual(['PUT /v1/library/sheets/s1/noted {"number":3}'])
})

it('tells nothing new from following nothing', async () => {
  news = []
  followed = []
  open('/library/news')

  expect(await screen.findByText('Your centre follows no country yet')).toBeTruthy()
})

it('is on the home page only when something waits', async () => {
  work = {
    ...work,
    translations: [{ sheet: 's1', title: 'Old', language: 'ar-simple', outdated: 2, missing: 0 }],
  }
  open('/')

  const link = await screen.findByRole('link', { name: 'Old: 2 blocks are outdated (Arabic, easy to read)' })
  expect(link.getAttribute('href')).toBe('/o/campo/library/s1/languages/ar-simple?view=to-do')
})
