import { wordsFrom } from '../language/roomWords'

export const messagesWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
