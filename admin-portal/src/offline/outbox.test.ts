import { beforeEach, describe, expect, it } from 'vitest'
import { Problem, type ProblemKind } from '../api/problems'
import { uuidv7 } from '../api/uuid'
import { database } from './database'
import {
  drain,
  entry,
  hurry,
  mergeInto,
  sendDespiteDuplicates,
  submit,
  waiting,
  type Entry,
  type Speaker,
} from './outbox'
import { clearEverything } from './vault'

const speaker: Speaker = { slug: 'campo', owner: 'nelida' }

const registration = (name = 'Amélia Tavares') => {
  const id = uuidv7()
  return entry('register-client', id, name, { id, name: { given: name } } as { id: string })
}

const visitOf = (clientId: string) =>
  entry('log-visit', clientId, 'Amélia Tavares', { id: uuidv7(), clientId } as { id: string })

/** A platform that remembers what it was sent, and answers as it is told to. */
function platform(...answers: (ProblemKind | 'ok')[]) {
  const sent: Entry[] = []
  return {
    sent,
    send: async (_: string, saved: Entry) => {
      sent.push(saved)
      const answer = answers.shift() ?? 'ok'
      if (answer !== 'ok') throw new Problem(answer, 0, { candidates: [{ id: 'known' }] })
      return { id: saved.id }
    },
  }
}

beforeEach(clearEverything)

describe('the outbox', () => {
  it('sends at once when there is a line, and keeps nothing', async () => {
    const { send, sent } = platform()

    expect(await submit(speaker, registration(), send)).toHaveProperty('id')

    expect(sent).toHaveLength(1)
    expect(await waiting(speaker)).toEqual([])
  })

  it('keeps what could not be sent and retries with the same idempotency key', async () => {
    const { send, sent } = platform('offline', 'upstream-unavailable', 'ok')

    expect(await submit(speaker, registration(), send)).toBeNull()
    await drain(speaker, send)
    await hurry(speaker)
    await drain(speaker, send)

    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(one => one.idempotencyKey)).size).toBe(1)
    expect(await waiting(speaker)).toEqual([])
  })

  it('pauses longer after each failure, and does not send before the pause is over', async () => {
    const { send, sent } = platform('internal', 'internal')
    const saved = registration()
    await submit(speaker, saved, platform('offline').send)
    let now = 1_000_000

    await drain(speaker, send, () => now)
    await drain(speaker, send, () => now)
    expect(sent).toHaveLength(1)

    now += 10_001
    await drain(speaker, send, () => now)
    expect(sent).toHaveLength(2)
    now += 10_001
    await drain(speaker, send, () => now)
    expect(sent).toHaveLength(2)
  })

  it('sends nothing twice when it is drained from everywhere at once', async () => {
    const { send, sent } = platform()
    await submit(speaker, registration(), platform('offline').send)

    await Promise.all([drain(speaker, send), drain(speaker, send), drain(speaker, send)])

    expect(sent).toHaveLength(1)
  })

  it('holds a visit back until its client has been registered', async () => {
    const saved = registration()
    await submit(speaker, saved, platform('offline').send)
    const { send, sent } = platform('internal', 'ok', 'ok')
    expect(await submit(speaker, visitOf(saved.id), send)).toBeNull()

    await drain(speaker, send)
    expect(sent.map(one => one.kind)).toEqual(['register-client'])

    await hurry(speaker)
    await drain(speaker, send)
    expect(sent.map(one => one.kind)).toEqual(['register-client', 'register-client', 'log-visit'])
  })

  it('hands a refusal back to the open form instead of queueing it', async () => {
    await expect(submit(speaker, registration(), platform('invalid-request').send)).rejects.toMatchObject({
      kind: 'invalid-request',
    })

    expect(await waiting(speaker)).toEqual([])
  })

  it('asks for attention when a queued registration looks like somebody known', async () => {
    await submit(speaker, registration(), platform('offline').send)

    await drain(speaker, platform('duplicate-suspected').send)

    const [saved] = await waiting(speaker)
    expect(saved).toMatchObject({ state: 'attention', problem: { kind: 'duplicate-suspected' } })
  })

  it('registers somebody else in spite of the likeness, under another key', async () => {
    await submit(speaker, registration(), platform('offline').send)
    await drain(speaker, platform('duplicate-suspected').send)
    const [saved] = await waiting(speaker)
    const { send, sent } = platform()

    await sendDespiteDuplicates(speaker, saved as Entry)
    await drain(speaker, send)

    expect(sent[0]?.body).toMatchObject({ despiteDuplicates: true })
    expect(sent[0]?.idempotencyKey).not.toBe(saved?.idempotencyKey)
  })

  it('moves the visits to the client who was there already when it is the same person', async () => {
    const saved = registration()
    await submit(speaker, saved, platform('offline').send)
    await submit(speaker, visitOf(saved.id))
    await drain(speaker, platform('duplicate-suspected').send)
    const { send, sent } = platform()

    await mergeInto(speaker, saved, 'known')
    await drain(speaker, send)

    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ kind: 'log-visit', clientId: 'known', body: { clientId: 'known' } })
  })

  it('stops, and loses nothing, when nobody is signed in any more', async () => {
    await submit(speaker, registration('Amélia'), platform('offline').send)
    await submit(speaker, registration('João'), platform('offline').send)
    const { send, sent } = platform('unauthorized')

    await expect(drain(speaker, send)).rejects.toMatchObject({ kind: 'unauthorized' })

    expect(sent).toHaveLength(1)
    expect((await waiting(speaker)).map(one => one.state)).toEqual(['waiting', 'waiting'])
  })

  it('shows and sends nothing of another person on the same device', async () => {
    await submit(speaker, registration(), platform('offline').send)
    const other = { slug: 'campo', owner: 'somebody-else' }
    const { send, sent } = platform()

    await drain(other, send)

    expect(sent).toEqual([])
    expect(await waiting(other)).toEqual([])
    expect(await waiting(speaker)).toHaveLength(1)
  })

  it('lies sealed in the database: no name can be read there', async () => {
    await submit(speaker, registration('Amélia Tavares'), platform('offline').send)

    const [row] = await database.outbox.toArray()
    const bytes = new TextDecoder('latin1').decode(row?.sealed.data)

    expect(bytes).not.toContain('Tavares')
    expect(JSON.stringify({ ...row, sealed: null })).not.toContain('Tavares')
  })
})
