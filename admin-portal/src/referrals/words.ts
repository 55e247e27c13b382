import { wordsFrom } from '../language/roomWords'

export const referralWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
