import { wordsFrom } from '../language/roomWords'

export const settingsWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
