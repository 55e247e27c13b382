import { wordsFrom } from '../language/roomWords'

export const enquiriesWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
