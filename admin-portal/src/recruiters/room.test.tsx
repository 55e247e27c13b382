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
import { LanguageProvider } from '../language/LanguageProvider'
import { RoomWords } from '../language/RoomWords'
import { SessionContext, type Session } from '../session/session'
import { EnteringRecruiter } from './EnteringRecruiter'
import { RecruiterPage } from './RecruiterPage'
import { Recruiters } from './Recruiters'
import { recruitersWords } from './words'

const hidden = { count: null, suppressed: true }
const agency = {
  id: 'a1',
  name: 'Invented Star',
  otherNames: ['نجمة'],
  country: 'CV',
  destinations: ['AE'],
  licence: {
    number: 'L1',
    authority: 'Ministry',
    status: 'licensed',
    validFrom: null,
    validUntil: '2020-01-01',
    checkUrl: 'https://labour.example.org/check',
  },
  status: 'expired',
  fees: { kind: 'amount', amount: 1500.5, currency: 'USD', description: null },
  sanctions: [],
  sanctioned: false,
  keeper: { id: 'c1', name: 'CAMPO' },
  ours: true,
  check: { on: '2019-01-01', by: { id: 'c1', name: 'CAMPO' }, dueOn: '2019-06-01' },
  changedOn: '2019-02-01',
  stale: true,
  complaints: {
    threshold: 11,
    alleged: { total: hidden, kinds: [] },
    upheld: { total: hidden, kinds: [] },
  },
  replies: [],
  version: 3,
}
const { id, name, otherNames, country, destinations, status, sanctioned, stale, ours } = agency
const summary = {
  ...{ id, name, otherNames, country, destinations, status, sanctioned, stale, ours },
  validUntil: '2020-01-01',
  verifiedOn: '2019-01-01',
}

interface Sent {
  method: string
  path: string
  ifMatch: string | null
  body: Record<string, unknown>
}
let sent: Sent[]
let refusal: { status: number; body: unknown } | null

beforeEach(() => {
  sent = []
  refusal = null
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
    const path = url.replace('/o/campo/api', '')
    const method = request.method ?? 'GET'
    if (method !== 'GET') {
      const body = JSON.parse(String(request.body)) as Record<string, unknown>
      sent.push({ method, path, ifMatch: new Headers(request.headers).get('If-Match'), body })
      if (refusal) return answer(refusal.body, refusal.status)
    }
    if (path.startsWith('/v1/recruiters?') || path === '/v1/recruiters')
      return answer({ items: [summary], next: null })
    return answer(path.includes('/complaints') ? { items: [], next: null } : agency)
  })
})

function answer(body: unknown, code = 200) {
  return Promise.resolve(new Response(JSON.stringify(body), { status: code, headers: { ETag: '"3"' } }))
}

function open(path: string, permissions = ['directory:read', 'directory:propose', 'directory:keep']) {
  const root = createRootRoute({ component: Outlet })
  const frame = createRoute({ getParentRoute: () => root, path: '/o/$slug' })
  const at = (to: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => frame, path: to, component })
  const router = createRouter({
    routeTree: root.addChildren([
      frame.addChildren([
        at('/recruiters', Recruiters),
        at('/recruiters/new', EnteringRecruiter),
        at('/recruiters/$recruiterId', RecruiterPage),
        at('/recruiters/$recruiterId/edit', EnteringRecruiter),
      ]),
    ]),
    history: createMemoryHistory({ initialEntries: [`/o/campo${path}`] }),
  })
  const session = {
    slug: 'campo',
    me: { organisation: { id: 'c1', name: 'CAMPO' } },
    can: (permission: string) => permissions.includes(permission),
  } as unknown as Session
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <LanguageProvider>
        <SessionContext value={session}>
          <RoomWords load={recruitersWords}>
            <RouterProvider router={router as never} />
          </RoomWords>
        </SessionContext>
      </LanguageProvider>
    </QueryClientProvider>,
  )
  return router
}

it('shows in the list what must be seen first', async () => {
  open('/recruiters')

  const item = await screen.findByRole('link', { name: /Invented Star/ })
  expect(item.textContent).toContain('Licence expired')
  expect(item.textContent).toContain('Check overdue')
})

it('shows to a reader the licence, the warning and counts, and offers nothing', async () => {
  open('/recruiters/a1', ['directory:read'])

  expect(await screen.findByText('Nobody has verified this in time')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'labour.example.org/check' })).toBeTruthy()
  expect(screen.getByText('1,500.5 USD')).toBeTruthy()
  expect(screen.getByText('Alleged: fewer than 11')).toBeTruthy()
  expect(screen.getByText('The entry has changed since it was verified')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

it('records that a client complained and asks for nobody', async () => {
  const person = userEvent.setup()
  open('/recruiters/a1')

  await person.click(await screen.findByRole('button', { name: 'Record a complaint' }))
  const form = within(screen.getByRole('dialog'))
  await person.selectOptions(form.getByLabelText(/Of what/), 'wages')
  await person.click(form.getByRole('button', { name: 'Record a complaint' }))

  expect(await screen.findByText('The complaint is recorded.')).toBeTruthy()
  expect(sent).toHaveLength(1)
  expect(Object.keys(sent[0]?.body ?? {}).sort()).toEqual(['id', 'kind', 'month', 'state'])
  expect(sent[0]?.body).toMatchObject({ kind: 'wages', state: 'alleged' })
})

it('changes an entry in the version that was read, and says what is missing', async () => {
  const person = userEvent.setup()
  const router = open('/recruiters/a1/edit')
  const box = await screen.findByLabelText(/^Name/)

  await person.clear(box)
  await person.click(screen.getByRole('button', { name: 'Save the entry' }))
  expect((await screen.findByRole('alert')).textContent).toBeTruthy()
  expect(box.getAttribute('aria-invalid')).toBe('true')
  expect(sent).toEqual([])

  await person.type(box, 'Invented Moon')
  await person.click(screen.getByRole('button', { name: 'Save the entry' }))
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/o/campo/recruiters/a1'))
  expect(sent[0]).toMatchObject({ method: 'PUT', path: '/v1/recruiters/a1', ifMatch: '"3"' })
  expect(sent[0]?.body).toMatchObject({
    name: 'Invented Moon',
    fees: { kind: 'amount', amount: 1500.5, currency: 'USD' },
  })
})

it('shows a fault of the platform at the box that it points to', async () => {
  const person = userEvent.setup()
  refusal = {
    status: 400,
    body: {
      type: 'urn:mrc:problem:invalid-request',
      errors: [{ pointer: '#/fees/currency', code: 'unknown-value' }],
    },
  }
  open('/recruiters/a1/edit')

  await person.click(await screen.findByRole('button', { name: 'Save the entry' }))

  await vi.waitFor(() => expect(screen.getByLabelText(/Currency/).getAttribute('aria-invalid')).toBe('true'))
})
