import { wordsFrom } from '../language/roomWords'

export const importWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
