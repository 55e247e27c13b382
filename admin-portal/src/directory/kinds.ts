/** Partner types of the handbook's chapter 5; a centre of the platform is none that somebody adds. */
export const kinds = [
  'ministry',
  'local-government',
  'employment-service',
  'immigration-authority',
  'embassy',
  'consulate',
  'labour-attache',
  'ngo',
  'diaspora-body',
  'community-organisation',
  'trade-union',
  'employer',
  'recruitment-agency',
  'professional-body',
  'international-organisation',
  'red-cross-or-red-crescent',
] as const

export const allKinds = [...kinds, 'mrc'] as const
