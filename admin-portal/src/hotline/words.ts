import { wordsFrom } from '../language/roomWords'

export const hotlineWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
