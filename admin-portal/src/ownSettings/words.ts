import { wordsFrom } from '../language/roomWords'

export const ownSettingsWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
