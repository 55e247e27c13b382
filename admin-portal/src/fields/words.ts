import { wordsFrom } from '../language/roomWords'

export const fieldsWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
