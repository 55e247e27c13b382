import type { Language } from './languages'

export type Words = Record<string, string>

/** The words of a room by language, each in a file of its own that is fetched when the room is opened. */
export function wordsFrom(files: Record<string, () => Promise<unknown>>) {
  return async (code: Language['code']): Promise<Words> => {
    const file = Object.keys(files).find(name => name.endsWith(`/${code}.json`))
    return ((file && (await files[file]?.())) ?? {}) as Words
  }
}
