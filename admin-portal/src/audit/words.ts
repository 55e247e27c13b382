import { wordsFrom } from '../language/roomWords'

export const auditWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
