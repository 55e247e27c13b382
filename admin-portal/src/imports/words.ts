import type { Language } from '../language/languages'

export async function importWords(code: Language['code']): Promise<Record<string, string>> {
  switch (code) {
    case 'fr':
      return (await import('./words/fr.json')).default
    case 'pt':
      return (await import('./words/pt.json')).default
    case 'ar':
      return (await import('./words/ar.json')).default
    case 'en':
      return (await import('./words/en.json')).default
  }
}
