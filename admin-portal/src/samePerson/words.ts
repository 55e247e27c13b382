import { wordsFrom } from '../language/roomWords'

export const samePersonWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
