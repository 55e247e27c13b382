import { wordsFrom } from '../language/roomWords'

export const onboardingWords = wordsFrom(import.meta.glob('./words/*.json', { import: 'default' }))
