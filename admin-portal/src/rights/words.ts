import { wordsFrom } from '../language/roomWords'

export const rightsWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
