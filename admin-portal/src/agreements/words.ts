import { wordsFrom } from '../language/roomWords'

export const agreementsWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
