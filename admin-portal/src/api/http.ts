import { Problem } from './problems'

export interface Answer<T> {
  data: T
  /** The resource's version, to be sent back as If-Match. */
  etag: string | null
}

interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  /** Sent as it is; it may take long. */
  file?: File
  ifMatch?: string | null
  idempotencyKey?: string
  signal?: AbortSignal | undefined
  writer?: string
}

/** A village line may take long; a line that is dead should say so before the person gives up. */
const patience = 30_000
const patienceWithFiles = 15 * 60_000

let mayChange: Promise<unknown> = Promise.resolve()

/** Holds back whatever changes something until it is settled who is signed in; reading goes on. */
export function holdChangesUntil(settled: Promise<unknown>): void {
  mayChange = settled.catch(() => undefined)
}

/** Who has written what is sent, by organisation: the platform refuses it when somebody else has signed in meanwhile. */
const writers = new Map<string, string>()

/** False when somebody else has been writing on this page: what stands on it is theirs. */
export function writesAs(slug: string, person: string): boolean {
  const writer = writers.get(slug) ?? person
  writers.set(slug, writer)
  return writer === person
}

/** One request in the name of one organisation. Throws {@link Problem}, never anything else. */
export async function call<T>(slug: string, path: string, request: Request = {}): Promise<Answer<T>> {
  const writer = request.method && request.method !== 'GET' ? writers.get(slug) : undefined
  const response = await send(`/o/${encodeURIComponent(slug)}/api${path}`, {
    ...request,
    ...(writer ? { writer } : {}),
  })
  if (!response.ok) throw await Problem.from(response)
  const text = response.status === 204 ? '' : await response.text()
  return { data: (text ? parse(text) : undefined) as T, etag: response.headers.get('ETag') }
}

/** What every request that changes something says besides what it changes. */
export async function changeHeaders(slug: string): Promise<Headers> {
  await mayChange
  const headers = new Headers({ 'X-XSRF-TOKEN': csrfToken() })
  const writer = writers.get(slug)
  if (writer) headers.set('X-MRC-Person', writer)
  return headers
}

export async function send(url: string, request: Request): Promise<Response> {
  const method = request.method ?? 'GET'
  if (method !== 'GET') await mayChange
  const headers = new Headers({ Accept: 'application/json, application/problem+json' })
  if (request.file) headers.set('Content-Type', 'application/octet-stream')
  else if (request.body !== undefined) headers.set('Content-Type', 'application/json')
  if (method !== 'GET') headers.set('X-XSRF-TOKEN', csrfToken())
  if (request.writer) headers.set('X-MRC-Person', request.writer)
  if (request.ifMatch) headers.set('If-Match', request.ifMatch)
  if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey)
  const timeout = AbortSignal.timeout(request.file ? patienceWithFiles : patience)
  try {
    return await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      redirect: 'error',
      signal: request.signal ? either(request.signal, timeout) : timeout,
      ...content(request),
    })
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw Problem.offline()
  }
}

function content(request: Request): { body?: BodyInit } {
  if (request.file) return { body: request.file }
  return request.body === undefined ? {} : { body: JSON.stringify(request.body) }
}

/** The gateway hands this cookie out with every answer and wants it back as a header. */
function csrfToken(): string {
  const pair = document.cookie.split('; ').find(cookie => cookie.startsWith('XSRF-TOKEN='))
  return pair ? decodeURIComponent(pair.slice('XSRF-TOKEN='.length)) : ''
}

/** AbortSignal.any, for phones whose browser does not have it yet. */
function either(one: AbortSignal, other: AbortSignal): AbortSignal {
  const both = new AbortController()
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort(signal.reason)
    signal.addEventListener('abort', () => both.abort(signal.reason), { once: true })
  }
  return both.signal
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('internal')
  }
}

export function query(parameters: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}
