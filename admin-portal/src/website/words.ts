import { wordsFrom } from '../language/roomWords'

export const websiteWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
