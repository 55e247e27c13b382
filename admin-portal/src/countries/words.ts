import { wordsFrom } from '../language/roomWords'

export const countriesWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
