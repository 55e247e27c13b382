import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { call, holdChangesUntil } from '../api/http'
import type { Me } from '../api/types'
import { clearEverything, rememberMe, rememberedMe } from '../offline/vault'
import { rememberOrganisation } from './rememberedOrganisations'
import { isHere, meQuery, openAsRemembered, page } from './session'

const slug = 'campo'
const { queryKey } = meQuery(slug)
const named = (id: string) =>
  ({ person: { id, name: id }, organisation: { slug }, permissions: [] }) as unknown as Me

let answer: (response: Response) => void
const asked: string[] = []
const writers: (string | null)[] = []

beforeEach(async () => {
  await clearEverything()
  rememberOrganisation({ slug, name: 'CAMPO' })
  asked.length = 0
  writers.length = 0
  vi.stubGlobal('fetch', (url: string, { method, headers }: RequestInit) => {
    asked.push(`${method} ${url}`)
    writers.push(new Headers(headers).get('X-MRC-Person'))
    return new Promise<Response>(resolve => {
      answer = resolve
    })
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  holdChangesUntil(Promise.resolve())
})

const state = (queries: QueryClient) => {
  const found = queries.getQueryState(queryKey)
  return found && { data: found.data, error: found.error, dataUpdatedAt: found.dataUpdatedAt }
}

it('opens with who was here last before the server has answered', async () => {
  await rememberMe(slug, named('ana'))
  const queries = new QueryClient()

  const settled = openAsRemembered(queries, slug)
  await vi.waitFor(() => expect(state(queries)?.data).toEqual(named('ana')))

  answer(Response.json(named('ana')))
  await settled
  expect(state(queries)?.dataUpdatedAt).toBeGreaterThan(0)
})

it('lets nobody stay on memory alone whom the server refuses', async () => {
  await rememberMe(slug, named('ana'))
  const queries = new QueryClient()

  const settled = openAsRemembered(queries, slug)
  await vi.waitFor(() => expect(state(queries)?.data).toEqual(named('ana')))
  answer(new Response('{}', { status: 401 }))

  await expect(settled).rejects.toMatchObject({ kind: 'unauthorized' })
  expect(isHere(state(queries)!)).toBe(false)
})

it('starts afresh when somebody else is signed in, and sends nothing in their name', async () => {
  await rememberMe(slug, named('ana'))
  const startAfresh = vi.spyOn(page, 'startAfresh').mockImplementation(() => undefined)
  holdChangesUntil(openAsRemembered(new QueryClient(), slug))
  void call(slug, '/v1/clients', { method: 'POST', body: {} })

  await vi.waitFor(() => expect(asked).toHaveLength(1))
  answer(Response.json(named('bento')))

  await vi.waitFor(() => expect(startAfresh).toHaveBeenCalledOnce())
  expect((await rememberedMe(slug))?.person.id).toBe('bento')
  expect(asked).toEqual([`GET /o/${slug}/api/v1/me`])
})

it('sends what was saved meanwhile, with its writer, once the server has named the same person', async () => {
  await rememberMe(slug, named('ana'))
  holdChangesUntil(openAsRemembered(new QueryClient(), slug))
  void call(slug, '/v1/clients', { method: 'POST', body: {} })

  await vi.waitFor(() => expect(asked).toHaveLength(1))
  answer(Response.json(named('ana')))

  await vi.waitFor(() => expect(asked).toContain(`POST /o/${slug}/api/v1/clients`))
  expect(writers).toEqual([null, 'ana'])
})
