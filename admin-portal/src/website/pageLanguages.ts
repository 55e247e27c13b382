/** The languages in which the public pages speak: more than the portal does. */
export const pageLanguages = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'fr', name: 'Français', direction: 'ltr' },
  { code: 'pt', name: 'Português', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
  { code: 'fa', name: 'فارسی', direction: 'rtl' },
  { code: 'ur', name: 'اردو', direction: 'rtl' },
] as const

export type PageLanguage = (typeof pageLanguages)[number]
