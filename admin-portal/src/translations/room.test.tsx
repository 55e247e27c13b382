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
import type { BlockToTranslate } from '../api/types'
import { LanguageProvider } from '../language/LanguageProvider'
import { RoomWords } from '../language/RoomWords'
import { SessionContext, type Session } from '../session/session'
import { SheetLanguages } from './SheetLanguages'
import { Translating } from './Translating'
import { translationsWords } from './words'

const block = (id: string, facts: Partial<BlockToTranslate>): BlockToTranslate => ({
  block: id,
  kind: 'paragraph',
  ofWords: 'w1',
  source: ['Wages are paid monthly.'],
  state: 'current',
  lines: ['تدفع الأجور شهريا.'],
  before: null,
  changes: [],
  writtenBy: null,
  writtenAt: null,
  ...facts,
})
const title = block('t', { kind: 'title', source: ['Working in Inventia'], lines: ['العمل'] })
const outdated = block('v', {
  ofWords: 'w2',
  source: ['Visas cost 90 euros.'],
  state: 'outdated',
  lines: null,
  before: ['التأشيرات مجانية.'],
  changes: [
    { fate: 'same', text: 'Visas ' },
    { fate: 'removed', text: 'are free.' },
    { fate: 'added', text: 'cost 90 euros.' },
  ],
})
const list = block('l', { kind: 'list', source: ['Passport', 'Contract'], state: 'missing', lines: null })

let blocks: BlockToTranslate[]
let ours: boolean
let sent: { method: string; path: string; body: unknown }[]
let refusal: (() => Promise<Response>) | null

const path = '/v1/library/sheets/s1/translations'
const sheet = () => ({
  ...{ sheet: 's1', language: 'ar', ownLanguage: 'en', centre: ours ? 'c1' : 'c2', ours, number: 2, blocks },
})
const summary = {
  language: 'ar-simple',
  centre: 'c2',
  ours: false,
  blocks: 3,
  current: 1,
  outdated: 1,
  missing: 1,
}

let personNumber = 0

beforeEach(() => {
  // Each test is somebody else: what the last one left on the device is laid out for nobody.
  personNumber += 1
  blocks = [title, outdated, list]
  ours = true
  sent = []
  refusal = null
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.scrollBy = () => undefined
  vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
    const at = url.replace('/o/campo/api', '')
    const method = request.method ?? 'GET'
    if (method !== 'GET') {
      const body: unknown = request.body ? JSON.parse(String(request.body)) : null
      sent.push({ method, path: at, body })
      if (refusal) return refusal()
      if (at.endsWith('/blocks')) write(body as { blocks: { block: string; lines: string[] }[] })
      if (at.endsWith('/release'))
        blocks = blocks.map(one => (one.state === 'working' ? { ...one, state: 'current' } : one))
      if (at.endsWith('/centre')) return Promise.resolve(new Response(null, { status: 204 }))
    }
    if (at === '/v1/centres')
      return answer({
        items: [
          { id: 'c2', name: 'MRC Nowhere' },
          { id: 'c3', name: 'MRC Elsewhere' },
        ],
      })
    if (at === path) return answer({ items: [summary] })
    return answer(at.startsWith(path) ? sheet() : { id: 's1', language: 'en', ours: true, reading: null })
  })
})

function write(form: { blocks: { block: string; lines: string[] }[] }) {
  for (const { block: id, lines } of form.blocks)
    blocks = blocks.map(one => (one.block === id ? { ...one, lines, state: 'working', before: null } : one))
}
const answer = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status }))

function open(
  to = '/library/s1/languages/ar',
  permissions = ['library:read', 'library:translate', 'centre:list'],
) {
  const root = createRootRoute({ component: Outlet })
  const frame = createRoute({ getParentRoute: () => root, path: '/o/$slug' })
  const at = (to: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => frame, path: to, component })
  const router = createRouter({
    routeTree: root.addChildren([
      frame.addChildren([
        at('/library/$sheetId', () => <p>The sheet itself</p>),
        at('/library/$sheetId/languages', SheetLanguages),
        at('/library/$sheetId/languages/$language', Translating),
      ]),
    ]),
    history: createMemoryHistory({ initialEntries: [`/o/campo${to}`] }),
  })
  const session = {
    slug: 'campo',
    me: {
      organisation: { id: 'c1', name: 'CAMPO' },
      person: { id: `p${personNumber}`, name: 'Translator Translova' },
    },
    can: (permission: string) => permissions.includes(permission),
  } as unknown as Session
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { unmount } = render(
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <SessionContext value={session}>
          <RoomWords load={translationsWords}>
            <RouterProvider router={router as never} />
          </RoomWords>
        </SessionContext>
      </LanguageProvider>
    </QueryClientProvider>,
  )
  return { router, unmount }
}

it('shows of an outdated block what changed, what was said before, and a box in the other direction', async () => {
  open()

  const box = await screen.findByRole('textbox', { name: '2. Paragraph' })
  expect([box.lang, box.dir]).toEqual(['ar', 'rtl'])
  expect((box as HTMLTextAreaElement).value).toBe('')
  expect(document.querySelector('del')?.textContent).toBe('are free.')
  expect(document.querySelector('ins')?.textContent).toBe('cost 90 euros.')
  expect(screen.getByText('التأشيرات مجانية.').parentElement?.dir).toBe('rtl')
  expect(screen.getByRole('textbox', { name: '3. List, line 2 of 2' })).toBeTruthy()
})

it('saves on leaving the box, for the words that were read, and releases what is ready', async () => {
  const person = userEvent.setup()
  open()

  await person.type(await screen.findByRole('textbox', { name: '2. Paragraph' }), 'التأشيرة 90 يورو')
  await person.tab()
  expect(await screen.findByText('All is saved')).toBeTruthy()
  expect(sent).toEqual([
    {
      method: 'PUT',
      path: `${path}/ar/blocks`,
      body: { blocks: [{ block: 'v', ofWords: 'w2', lines: ['التأشيرة 90 يورو'] }] },
    },
  ])
  await person.click(screen.getByRole('button', { name: 'Release' }))
  const asked = within(await screen.findByRole('dialog'))
  expect(asked.getByText(/1 block becomes readable in Arabic\. 1 block without/)).toBeTruthy()
  await person.click(asked.getByRole('button', { name: 'Release' }))

  expect(await screen.findByText('Released: 1 block')).toBeTruthy()
  expect(sent[1]).toMatchObject({ method: 'POST', path: `${path}/ar/release` })
})

it('a save that fails keeps the words, says so, and somebody who leaves is asked', async () => {
  const person = userEvent.setup()
  refusal = () => Promise.reject(new TypeError('offline'))
  const { router } = open()

  const box = await screen.findByRole('textbox', { name: '2. Paragraph' })
  await person.type(box, 'التأشيرة 90 يورو')
  await person.tab()
  expect(await screen.findByText('1 block is not saved')).toBeTruthy()
  expect((box as HTMLTextAreaElement).value).toBe('التأشيرة 90 يورو')
  expect(screen.getByText(/Your words are still here/)).toBeTruthy()

  await person.click(screen.getByRole('link', { name: 'Languages' }))
  await person.click(await screen.findByRole('button', { name: 'Stay here' }))
  expect(router.state.location.pathname).toBe('/o/campo/library/s1/languages/ar')

  refusal = null
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('All is saved')).toBeTruthy()
})

it('whoever leaves while words are on their way is let go when they have arrived', async () => {
  const person = userEvent.setup()
  const { router } = open()

  await person.type(await screen.findByRole('textbox', { name: '2. Paragraph' }), 'التأشيرة 90 يورو')
  await person.click(screen.getByRole('link', { name: 'Languages' }))

  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/o/campo/library/s1/languages'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent).toHaveLength(1)
})

it('when the sheet has changed meanwhile the words stay and wait for a look at the new ones', async () => {
  const person = userEvent.setup()
  refusal = () => {
    blocks = [title, { ...outdated, ofWords: 'w3', source: ['Visas cost 95 euros.'] }, list]
    return answer({ type: 'urn:mrc:problem:source-changed' }, 409)
  }
  open()

  await person.type(await screen.findByRole('textbox', { name: '2. Paragraph' }), 'التأشيرة 90 يورو')
  await person.tab()
  expect(await screen.findByText('Not saved: the sheet changed while you wrote')).toBeTruthy()
  expect(screen.getByText('Visas cost 95 euros.')).toBeTruthy()
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '2. Paragraph' })
  expect(box.value).toBe('التأشيرة 90 يورو')
  expect(sent).toHaveLength(1)

  refusal = null
  await person.clear(box)
  await person.type(box, 'التأشيرة 95 يورو')
  await person.tab()
  expect(sent).toHaveLength(1)
  await person.click(screen.getByRole('button', { name: 'Save these words' }))
  expect(await screen.findByText('All is saved')).toBeTruthy()
  expect(sent[1]?.body).toEqual({ blocks: [{ block: 'v', ofWords: 'w3', lines: ['التأشيرة 95 يورو'] }] })
})

it('lays the old translation out and saves it only when it was gone over', async () => {
  const person = userEvent.setup()
  open()

  await person.click(await screen.findByRole('button', { name: 'Start from the old translation' }))
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '2. Paragraph' })
  expect(box.value).toBe('التأشيرات مجانية.')
  expect(document.activeElement).toBe(box)
  await person.tab()
  expect(sent).toEqual([])
  await person.type(box, '!')
  await person.tab()

  await vi.waitFor(() => expect(sent).toHaveLength(1))
})

it('goes to what is to be done by keyboard, and what is unsaved is there again after a reload', async () => {
  const person = userEvent.setup()
  const { unmount } = open()

  const first = await screen.findByRole('textbox', { name: '2. Paragraph' })
  screen.getByRole('textbox', { name: '1. Title' }).focus()
  await person.keyboard('{Control>}{Enter}{/Control}')
  expect(document.activeElement).toBe(first)
  await person.keyboard('{Control>}{Enter}{/Control}')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '3. List, line 1 of 2' }))
  await person.keyboard('جواز')
  expect(await screen.findByText(/every line needs words/)).toBeTruthy()
  await new Promise(done => setTimeout(done, 600))
  unmount()
  open()

  expect(await screen.findByText('These words were not saved last time')).toBeTruthy()
  expect(screen.getByDisplayValue('جواز')).toBeTruthy()
  expect(sent).toEqual([])
})

it.each([
  [
    'another centre’s',
    false,
    'MRC Nowhere translates into this language',
    ['library:read', 'library:translate', 'centre:list'],
  ],
  [
    'a reader’s',
    true,
    'You can read this translation; translating it is the work of others in your centre.',
    ['library:read'],
  ],
])('is to be read only on %s screen', async (_, mine, words, permissions) => {
  ours = mine
  open('/library/s1/languages/ar', permissions)

  expect(await screen.findByText(words)).toBeTruthy()
  expect(screen.getByText('Visas cost 90 euros.')).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

it('says who translates each language and how far, and the owner of the sheet may hand it on', async () => {
  const person = userEvent.setup()
  open('/library/s1/languages')

  expect(await screen.findByText('1 block up to date · 1 outdated · 1 missing')).toBeTruthy()
  expect(await screen.findByText('Translated by MRC Nowhere')).toBeTruthy()
  await person.click(await screen.findByRole('button', { name: 'Hand on Arabic, easy to read' }))
  const form = within(screen.getByRole('dialog'))
  await person.selectOptions(form.getByLabelText(/Centre/), 'MRC Elsewhere')
  await person.click(form.getByRole('button', { name: 'Hand on' }))

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent).toEqual([{ method: 'PUT', path: `${path}/ar-simple/centre`, body: { centre: 'c3' } }])
})
