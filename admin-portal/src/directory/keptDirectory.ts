import type { DirectoryPage, DirectoryService } from '../api/types'
import type { Asked } from './directory'
import { openUntil } from './openNow'

/** More than any country has, and little enough for a weak phone. */
const most = 1_500

/** Entries that this device has seen, for where there is no line. Not a shelter's: what a device keeps can be found. */
export async function keepEntries(slug: string, services: readonly DirectoryService[], now = Date.now()) {
  const { database } = await import('../offline/database')
  const rows = services
    .filter(service => !service.sheltered)
    .map(service => ({
      key: `${slug} ${service.id}`,
      slug,
      keptAt: now,
      service: { ...service, highlight: null, distanceKm: null },
    }))
  await database.entries.bulkPut(rows)
  const all = database.entries.where('[slug+keptAt]').between([slug, 0], [slug, Infinity])
  const surplus = (await all.count()) - most
  if (surplus > 0) await database.entries.bulkDelete(await all.limit(surplus).primaryKeys())
}

export async function keptEntry(slug: string, id: string): Promise<DirectoryService | null> {
  const { database } = await import('../offline/database')
  const row = await database.entries.get(`${slug} ${id}`)
  return (row?.service as DirectoryService | undefined) ?? null
}

/** What is kept and fits, as the platform would answer, with how much is kept and from when the newest is. */
export async function findKept(slug: string, asked: Asked, limit: number): Promise<DirectoryPage> {
  const { database } = await import('../offline/database')
  const rows = await database.entries.where('[slug+keptAt]').between([slug, 0], [slug, Infinity]).toArray()
  const services = rows.map(row => row.service as DirectoryService)
  const words = fold(asked.q).split(' ').filter(Boolean)
  const found = services
    .filter(service => fits(service, asked) && words.every(word => textOf(service).includes(word)))
    .sort((one, other) => fold(one.name).localeCompare(fold(other.name)))
  return {
    items: found.slice(0, limit),
    next: null,
    total: found.length,
    reduced: false,
    facets: {},
    kept: { count: rows.length, newest: Math.max(0, ...rows.map(row => row.keptAt)) },
  }
}

function fits(service: DirectoryService, asked: Asked): boolean {
  const { country, language, serviceType, organizationType, openNow } = asked
  return (
    (!country || service.locations.some(place => place.country === country)) &&
    (!language || service.languages.some(tag => tag === language || tag.startsWith(`${language}-`))) &&
    (!serviceType || service.serviceTypes.some(type => type === serviceType)) &&
    (!organizationType || service.organization.type === organizationType) &&
    (!openNow || openUntil(service.hours, service.timeZone, new Date()) !== null)
  )
}

function textOf(service: DirectoryService): string {
  return fold(
    [
      service.name,
      service.description,
      service.organization.name,
      ...service.locations.flatMap(place => [place.name, place.city]),
    ].join(' '),
  )
}

/** Without capitals and marks; the platform forgives more than a device without a line can. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}
