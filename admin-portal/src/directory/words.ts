import { wordsFrom } from '../language/roomWords'

export const directoryWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
