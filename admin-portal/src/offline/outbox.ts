import { call } from '../api/http'
import { Problem, asProblem, type FieldProblem, type ProblemKind } from '../api/problems'
import { uuidv7 } from '../api/uuid'
import { database, type OutboxRow } from './database'
import { alone } from './alone'
import { open, seal } from './vault'

export type EntryKind = 'register-client' | 'log-visit' | 'log-call'

/** Something that a person has saved and the platform has not confirmed yet. Sealed while it waits. */
export interface Entry {
  /** Minted here: the id of the client or visit that will be. */
  id: string
  kind: EntryKind
  /** Sent with every try, so that a retry after a lost answer creates nothing twice. */
  idempotencyKey: string
  /** Whom it is about; a visit waits until its client's registration has gone through. */
  clientId: string
  /** What to call it on screen. */
  label: string
  savedAt: string
  body: Record<string, unknown>
  problem: { kind: ProblemKind; errors: FieldProblem[]; body: Record<string, unknown> } | null
}

export interface Waiting extends Entry {
  state: OutboxRow['state']
  attempts: number
}

export interface Speaker {
  slug: string
  /** The signed-in person: on a shared device nobody sees or sends what another has typed. */
  owner: string
}

type Post = (slug: string, entry: Entry) => Promise<unknown>

const doors: Record<EntryKind, string> = {
  'register-client': '/v1/clients',
  'log-visit': '/v1/visits',
  'log-call': '/v1/hotline/calls',
}

const post: Post = async (slug, entry) =>
  (
    await call(slug, doors[entry.kind], {
      method: 'POST',
      body: entry.body,
      idempotencyKey: entry.idempotencyKey,
    })
  ).data

export function entry(kind: EntryKind, clientId: string, label: string, body: { id: string }): Entry {
  return {
    id: body.id,
    kind,
    idempotencyKey: crypto.randomUUID(),
    clientId,
    label,
    savedAt: new Date().toISOString(),
    body: { ...body },
    problem: null,
  }
}

/**
 * Saves first, then sends. Answers what the platform made of it, or null when it waits in the outbox. A refusal that
 * the person can mend (a wrong field, a likely duplicate) is thrown and nothing stays behind.
 */
export async function submit<T>(speaker: Speaker, saved: Entry, send: Post = post): Promise<T | null> {
  const behind = (await waiting(speaker)).some(one => one.clientId === saved.clientId && one.id !== saved.id)
  await put(speaker, saved, 'waiting')
  if (behind) return null
  const answer = await alone(speaker.slug, async () => {
    if (!(await database.outbox.get(saved.id))) return null
    try {
      const made = (await send(speaker.slug, saved)) as T
      await database.outbox.delete(saved.id)
      return made
    } catch (error) {
      const problem = asProblem(error)
      if (problem.passing) {
        await put(speaker, saved, 'waiting', 1)
        return null
      }
      await database.outbox.delete(saved.id)
      throw problem
    }
  })
  return answer ?? null
}

/** Sends what waits, oldest first. Safe to call at any time and from several tabs: one runs, the others pass. */
export async function drain(
  speaker: Speaker,
  send: Post = post,
  now: () => number = Date.now,
): Promise<number> {
  const sent = await alone(speaker.slug, () => drainInOrder(speaker, send, now), 'or-pass')
  return sent ?? 0
}

async function drainInOrder(speaker: Speaker, send: Post, now: () => number): Promise<number> {
  const heldClients = new Set<string>()
  let sent = 0
  for (const row of await rows(speaker)) {
    const saved = await open<Entry>(row.sealed)
    if (!saved) continue
    if (row.state === 'attention' || row.notBefore > now() || heldClients.has(saved.clientId)) {
      heldClients.add(saved.clientId)
      continue
    }
    try {
      await database.outbox.put({ ...row, state: 'sending' })
      await send(speaker.slug, saved)
      await database.outbox.delete(row.id)
      sent++
    } catch (error) {
      const problem = asProblem(error)
      heldClients.add(saved.clientId)
      if (problem.kind === 'unauthorized') {
        await database.outbox.put({ ...row, state: 'waiting' })
        throw problem
      }
      await putBack(speaker, row, saved, problem, now())
      if (problem.kind === 'offline') break
    }
  }
  return sent
}

async function putBack(speaker: Speaker, row: OutboxRow, saved: Entry, problem: Problem, now: number) {
  if (problem.passing) {
    const attempts = row.attempts + 1
    await put(speaker, saved, 'waiting', attempts, now + pause(attempts, problem.retryAfterSeconds))
  } else {
    const { kind, errors, body } = problem
    await put(speaker, { ...saved, problem: { kind, errors, body } }, 'attention', row.attempts + 1)
  }
}

/** 5 s, 10 s, 20 s ... 5 minutes at most, or what the platform asked for. */
function pause(attempts: number, retryAfterSeconds: number | null): number {
  return retryAfterSeconds ? retryAfterSeconds * 1000 : Math.min(5_000 * 2 ** (attempts - 1), 300_000)
}

export async function waiting(speaker: Speaker): Promise<Waiting[]> {
  const found = await Promise.all(
    (await rows(speaker)).map(async row => {
      const saved = await open<Entry>(row.sealed)
      return saved && { ...saved, state: row.state, attempts: row.attempts }
    }),
  )
  return found.filter(one => one !== null)
}

/** Everything of everybody on this device, before a sign-out deletes it. */
export const countAll = () => database.outbox.count()

export const discard = (id: string) => database.outbox.delete(id)

/** A line that is back, or a person who insists: do not wait for the pause to end. */
export async function hurry(speaker: Speaker): Promise<void> {
  await database.outbox.bulkPut((await rows(speaker)).map(row => ({ ...row, notBefore: 0 })))
}

/** "This is somebody else": the same client, registered in spite of the likeness. Another request, so another key. */
export async function sendDespiteDuplicates(speaker: Speaker, saved: Entry): Promise<void> {
  const body = { ...saved.body, despiteDuplicates: true }
  await put(speaker, { ...saved, body, idempotencyKey: crypto.randomUUID(), problem: null }, 'waiting')
}

/** "This is the same person": the registration goes, and its visits move to the client who was there already. */
export async function mergeInto(speaker: Speaker, saved: Entry, clientId: string): Promise<void> {
  const visits = (await waiting(speaker)).filter(one => one.kind === 'log-visit' && one.clientId === saved.id)
  for (const visit of visits) {
    const id = uuidv7()
    await put(
      speaker,
      {
        ...entry('log-visit', clientId, visit.label, { ...visit.body, id, clientId } as { id: string }),
        savedAt: visit.savedAt,
      },
      'waiting',
    )
    await database.outbox.delete(visit.id)
  }
  await database.outbox.delete(saved.id)
}

async function rows(speaker: Speaker): Promise<OutboxRow[]> {
  const found = await database.outbox.where('slug').equals(speaker.slug).sortBy('order')
  return found.filter(row => row.owner === speaker.owner)
}

async function put(
  { slug, owner }: Speaker,
  saved: Entry,
  state: OutboxRow['state'],
  attempts = 0,
  notBefore = 0,
): Promise<void> {
  const sealed = await seal(saved)
  const order = (await database.outbox.get(saved.id))?.order ?? nextInLine()
  await database.outbox.put({ id: saved.id, slug, owner, order, state, attempts, notBefore, sealed })
}

/** The time, but never the same twice: two things saved in one millisecond keep their order. */
let last = 0
function nextInLine(): number {
  last = Math.max(last + 1, Date.now())
  return last
}
