import type { Problem } from '../api/problems'
import type { BlockToTranslate } from '../api/types'
import { fitted, isComplete, isKept, isOvertaken, shownLines, type Typed, type TypedWords } from './blocks'
import { SavingInTurn, type Words } from './savingInTurn'

const PAUSE = 1_500
const AGAIN = 20_000

export interface AtWork {
  typed: TypedWords
  /** The block that is on its way. */
  sending: string | null
  refused: Record<string, Problem>
}

/**
 * The words that are being typed into a translation, and what became of each block's. They stay until the platform has
 * them: no refusal, and no change of the sheet, takes them off the screen.
 */
export class WordsAtWork {
  private state: AtWork = { typed: {}, sending: null, refused: {} }
  private readonly listeners = new Set<() => void>()
  private readonly queue: SavingInTurn
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(send: (words: Words) => Promise<void>) {
    this.queue = new SavingInTurn(
      async words => {
        this.change({ sending: words.block })
        await send(words)
        this.change({ sending: null, refused: without(this.state.refused, words.block) })
      },
      (words, problem) => {
        this.change({ sending: null, refused: { ...this.state.refused, [words.block]: problem } })
        if (!this.queue.isEmpty) this.later(AGAIN)
      },
    )
  }

  readonly now = () => this.state

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  type(block: BlockToTranslate, place: number, text: string): void {
    const before = this.state.typed[block.block]
    const lines = [...(before?.lines ?? fitted(block.lines, block.source.length))]
    lines[place] = text
    // What was typed for earlier words is looked at before it stands for the present ones.
    if (before && isOvertaken(block, before)) this.put(block.block, { ...before, lines })
    else this.hold(block, lines, null)
  }

  /** Lays the old translation out to be gone over; it is not saved before somebody has. */
  startFrom(block: BlockToTranslate, lines: string[]): void {
    this.hold(block, fitted(lines, block.source.length), 'old')
  }

  /** Somebody has looked: these words are for the present words of the sheet. */
  accept(block: BlockToTranslate): Promise<void> {
    this.hold(block, shownLines(block, this.state.typed[block.block]), null)
    return this.flush()
  }

  discard(block: string): void {
    this.queue.remove(block)
    this.change({
      typed: without(this.state.typed, block),
      refused: without(this.state.refused, block),
    })
  }

  /** What this device has kept, beside what was typed since. */
  restore(words: TypedWords): void {
    const restored = Object.entries(words).map(([block, typed]) => [
      block,
      { ...typed, held: 'restored' as const },
    ])
    this.change({ typed: { ...Object.fromEntries(restored), ...this.state.typed } })
  }

  readonly flush = (): Promise<void> => {
    clearTimeout(this.timer)
    return this.queue.flush()
  }

  close(): void {
    clearTimeout(this.timer)
    void this.queue.flush()
  }

  private hold(block: BlockToTranslate, lines: string[], held: Typed['held']): void {
    const typed: Typed = { lines, ofWords: block.ofWords, source: block.source, held }
    this.put(block.block, typed)
    if (held || isKept(block, typed) || !isComplete(lines)) {
      this.queue.remove(block.block)
    } else {
      this.queue.add({ block: block.block, ofWords: block.ofWords, lines })
      this.later(PAUSE)
    }
  }

  private put(block: string, typed: Typed): void {
    this.change({
      typed: { ...this.state.typed, [block]: typed },
      refused: without(this.state.refused, block),
    })
  }

  private later(pause: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), pause)
  }

  private change(part: Partial<AtWork>): void {
    this.state = { ...this.state, ...part }
    this.listeners.forEach(tell => tell())
  }
}

function without<T>(record: Record<string, T>, name: string): Record<string, T> {
  if (!(name in record)) return record
  const { [name]: _, ...rest } = record
  return rest
}
