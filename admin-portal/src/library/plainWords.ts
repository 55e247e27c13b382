import { wordsFrom } from '../language/roomWords'

/** Apart from the room's own words, so that any room in which people write may bring them along. */
export const plainWords = wordsFrom(import.meta.glob('./plainWords/*.json', { import: 'default' }))
