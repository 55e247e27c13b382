import { wordsFrom } from '../language/roomWords'

export const libraryWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
