import { wordsFrom } from '../language/roomWords'

export const familyWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
