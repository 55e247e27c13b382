import { asProblem, type Problem } from '../api/problems'

export interface Words {
  block: string
  ofWords: string
  lines: string[]
}

/** Nothing is wrong with the words: they can be sent again when the line is back, or the person is. */
const comesBack = (problem: Problem) => problem.passing || problem.kind === 'unauthorized'

/**
 * Sends the words of one block after another, of each block the latest. What cannot be sent just now waits for the next
 * round; what the platform refuses is told, and not sent again by itself.
 */
export class SavingInTurn {
  private readonly waiting = new Map<string, Words>()
  private running: Promise<void> | null = null

  constructor(
    private readonly send: (words: Words) => Promise<void>,
    private readonly failed: (words: Words, problem: Problem) => void,
  ) {}

  add(words: Words): void {
    this.waiting.set(words.block, words)
  }

  remove(block: string): void {
    this.waiting.delete(block)
  }

  get isEmpty(): boolean {
    return this.waiting.size === 0
  }

  /** Done when nothing waits any more, or when there is no getting through. */
  flush(): Promise<void> {
    this.running ??= this.drain().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async drain(): Promise<void> {
    for (let words = this.next(); words; words = this.next()) {
      this.waiting.delete(words.block)
      try {
        await this.send(words)
      } catch (error) {
        const problem = asProblem(error)
        if (comesBack(problem) && !this.waiting.has(words.block)) this.waiting.set(words.block, words)
        this.failed(words, problem)
        if (comesBack(problem)) return
      }
    }
  }

  private next(): Words | undefined {
    return this.waiting.values().next().value
  }
}
