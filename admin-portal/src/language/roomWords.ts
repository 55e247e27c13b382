import type { Language } from './languages'

export type Words = Record<string, string>

/** The words of a room by language, each in a file of its own that is fetched when the room is opened. */
export function wordsFrom(files: Record<string, () => Promise<unknown>>) {
  return async (code: Language['code']): Promise<Words> =>
    ((await files[`./words/${code}.json`]?.()) ?? {}) as Words
}
