import { wordsFrom } from '../language/roomWords'

export const translationsWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
