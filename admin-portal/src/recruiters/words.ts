import { wordsFrom } from '../language/roomWords'

export const recruitersWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
