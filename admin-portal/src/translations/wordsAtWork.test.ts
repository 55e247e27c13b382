import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../api/problems'
import type { BlockToTranslate } from '../api/types'
import type { Words } from './savingInTurn'
import { WordsAtWork } from './wordsAtWork'

const block = (id: string, source = ['Visas are free.'], ofWords = 'w1') =>
  ({
    block: id,
    kind: 'list',
    ofWords,
    source,
    state: 'missing',
    lines: null,
    before: null,
  }) as BlockToTranslate

let sent: Words[]
let answers: (() => Promise<void>)[]

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  answers = []
})
afterEach(() => {
  vi.useRealTimers()
})

const atWork = () =>
  new WordsAtWork(words => {
    sent.push(words)
    return answers.shift()?.() ?? Promise.resolve()
  })
const fails = (problem: Problem) => () => Promise.reject(problem)
const said = () => sent.map(({ block: of, lines }) => `${of}: ${lines.join('|')}`)

describe('words that are typed', () => {
  it('are sent once, at a pause', async () => {
    const words = atWork()

    words.type(block('a'), 0, 'مجا')
    await vi.advanceTimersByTimeAsync(1_000)
    words.type(block('a'), 0, 'مجانية')
    await vi.advanceTimersByTimeAsync(1_400)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(200)

    expect(sent).toEqual([{ block: 'a', ofWords: 'w1', lines: ['مجانية'] }])
  })

  it('are not sent before each line has some', async () => {
    const words = atWork()
    const list = block('a', ['one', 'two'])

    words.type(list, 0, 'واحد')
    await words.flush()
    expect(sent).toEqual([])
    words.type(list, 1, 'اثنان')
    await words.flush()

    expect(said()).toEqual(['a: واحد|اثنان'])
  })

  it('go one block after the other, and of each the latest', async () => {
    let arrive = () => {}
    answers = [() => new Promise<void>(done => (arrive = done))]
    const words = atWork()

    words.type(block('a'), 0, '1')
    const flushed = words.flush()
    words.type(block('b'), 0, '1')
    words.type(block('b'), 0, '2')
    words.type(block('a'), 0, '2')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(said()).toEqual(['a: 1'])
    expect(words.now().sending).toBe('a')
    arrive()
    await flushed

    expect(said()).toEqual(['a: 1', 'b: 2', 'a: 2'])
    expect(words.now().sending).toBeNull()
  })
})

describe('what could not be saved', () => {
  it('stays, is marked, and is sent again by itself while there is no line', async () => {
    answers = [fails(Problem.offline())]
    const words = atWork()

    words.type(block('a'), 0, 'مجانية')
    words.type(block('b'), 0, 'شهريا')
    await words.flush()
    expect(said()).toEqual(['a: مجانية'])
    expect(words.now().refused['a']?.kind).toBe('offline')
    expect(words.now().typed['a']?.lines).toEqual(['مجانية'])
    await vi.advanceTimersByTimeAsync(20_000)

    expect(said().slice(1).sort()).toEqual(['a: مجانية', 'b: شهريا'])
    expect(words.now().refused).toEqual({})
  })

  it('is not sent again by itself where the platform refuses it, and holds up nothing behind it', async () => {
    answers = [fails(new Problem('source-changed', 409))]
    const words = atWork()

    words.type(block('a'), 0, 'مجانية')
    words.type(block('b'), 0, 'شهريا')
    await words.flush()
    await vi.advanceTimersByTimeAsync(60_000)

    expect(said()).toEqual(['a: مجانية', 'b: شهريا'])
    expect(words.now().typed['a']?.lines).toEqual(['مجانية'])
    expect(words.now().refused['a']?.kind).toBe('source-changed')
  })

  it('is for the new words of the sheet only when somebody says so', async () => {
    const words = atWork()
    const changed = block('a', ['Visas cost 90 euros.'], 'w2')

    words.type(block('a'), 0, 'مجانية')
    await words.flush()
    words.type(changed, 0, 'ليست مجانية')
    await words.flush()
    expect(sent).toHaveLength(1)
    expect(words.now().typed['a']).toMatchObject({ ofWords: 'w1', source: ['Visas are free.'] })
    await words.accept(changed)

    expect(sent[1]).toEqual({ block: 'a', ofWords: 'w2', lines: ['ليست مجانية'] })
  })
})

it('an old translation is saved when somebody has gone over it, or says that it still holds', async () => {
  const words = atWork()

  words.startFrom(block('a'), ['قديمة'])
  words.startFrom(block('b'), ['قديمة'])
  await words.flush()
  expect(sent).toEqual([])
  words.type(block('a'), 0, 'جديدة')
  await words.accept(block('b'))

  expect(said()).toEqual(['a: جديدة', 'b: قديمة'])
})

it('what this device kept is laid out beside what was typed since, and waits for somebody to look', async () => {
  const words = atWork()
  const kept = { ofWords: 'w1', source: ['Visas are free.'], held: null }

  words.type(block('a'), 0, 'now')
  words.restore({ a: { ...kept, lines: ['before'] }, b: { ...kept, lines: ['before'] } })
  await words.flush()

  expect(said()).toEqual(['a: now'])
  expect(words.now().typed['b']).toMatchObject({ lines: ['before'], held: 'restored' })
})
