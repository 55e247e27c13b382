import type { DirectoryService } from '../api/types'

export interface PinnedPlace {
  latitude: number
  longitude: number
  services: { id: string; name: string }[]
}

/** One pin for all that is within about a hundred metres: pins on top of each other cannot be told apart. */
export function pinsOf(services: readonly DirectoryService[]): PinnedPlace[] {
  const pins = new Map<string, PinnedPlace>()
  for (const { id, name, locations } of services) {
    for (const { latitude, longitude } of locations) {
      if (latitude === null || longitude === null) continue
      const key = `${latitude.toFixed(3)} ${longitude.toFixed(3)}`
      const pin = pins.get(key) ?? { latitude, longitude, services: [] }
      pins.set(key, pin)
      if (!pin.services.some(one => one.id === id)) pin.services.push({ id, name })
    }
  }
  return [...pins.values()]
}
