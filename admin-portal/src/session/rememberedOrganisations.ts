/** Which organisations this browser has opened: names only, nothing about a person. */
export interface RememberedOrganisation {
  slug: string
  name: string
}

const key = 'mrc.organisations'

export function rememberedOrganisations(): RememberedOrganisation[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isOrganisation) : []
  } catch {
    return []
  }
}

export function rememberOrganisation(organisation: RememberedOrganisation): void {
  const others = rememberedOrganisations().filter(one => one.slug !== organisation.slug)
  localStorage.setItem(key, JSON.stringify([organisation, ...others].slice(0, 8)))
}

export function forgetOrganisation(slug: string): void {
  localStorage.setItem(key, JSON.stringify(rememberedOrganisations().filter(one => one.slug !== slug)))
}

function isOrganisation(value: unknown): value is RememberedOrganisation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'slug' in value &&
    typeof value.slug === 'string' &&
    'name' in value &&
    typeof value.name === 'string'
  )
}
