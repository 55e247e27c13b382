import { wordsFrom } from '../language/roomWords'

export const casesWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
