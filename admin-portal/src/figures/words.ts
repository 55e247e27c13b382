import { wordsFrom } from '../language/roomWords'

export const figuresWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
