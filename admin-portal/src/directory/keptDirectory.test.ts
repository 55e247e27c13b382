import { beforeEach, describe, expect, it } from 'vitest'
import type { DirectoryService } from '../api/types'
import { clearEverything } from '../offline/vault'
import type { Asked } from './directory'
import { findKept, keepEntries, keptEntry } from './keptDirectory'

const service = (id: string, name: string, more: Partial<DirectoryService> = {}) =>
  ({
    id,
    name,
    description: null,
    organization: { id: `o-${id}`, name: 'Agency', type: 'ngo' },
    serviceTypes: ['legal-assistance'],
    languages: ['pt-PT'],
    locations: [{ name: null, address: null, city: 'Évora', country: 'PT', latitude: null, longitude: null }],
    phones: [],
    hours: [],
    timeZone: null,
    sheltered: false,
    ...more,
  }) as unknown as DirectoryService

const asked = (more: Partial<Asked>): Asked => ({
  q: '',
  country: '',
  language: '',
  serviceType: '',
  near: '',
  withinKm: '',
  outdated: '',
  organizationType: '',
  openNow: '',
  ...more,
})

const names = async (more: Partial<Asked>) =>
  (await findKept('campo', asked(more), 20)).items.map(one => one.name)

beforeEach(clearEverything)

describe('the directory that a device has kept', () => {
  it('is found by words without accents, by country, language and kind', async () => {
    await keepEntries('campo', [
      service('1', 'Apoio à Imigração'),
      service('2', 'Housing', { languages: ['en'] }),
    ])

    expect(await names({ q: 'imigracao evora' })).toEqual(['Apoio à Imigração'])
    expect(await names({ country: 'PT' })).toEqual(['Apoio à Imigração', 'Housing'])
    expect(await names({ country: 'CV' })).toEqual([])
    expect(await names({ language: 'pt' })).toEqual(['Apoio à Imigração'])
    expect(await names({ organizationType: 'trade-union' })).toEqual([])
    expect((await keptEntry('campo', '2'))?.name).toBe('Housing')
  })

  it('never holds a shelter', async () => {
    await keepEntries('campo', [service('1', 'Safe house', { sheltered: true })])

    expect(await names({})).toEqual([])
    expect(await keptEntry('campo', '1')).toBeNull()
  })

  it('is of one organisation, and says how much of it there is and from when', async () => {
    await keepEntries('campo', [service('1', 'One')], 1_000)
    await keepEntries('other', [service('2', 'Two')], 2_000)

    const page = await findKept('campo', asked({}), 20)

    expect(page.kept).toEqual({ count: 1, newest: 1_000 })
    expect(await keptEntry('other', '1')).toBeNull()
  })

  it('forgets the oldest when there is too much of it', async () => {
    await keepEntries('campo', [service('old', 'Old')], 1)
    await keepEntries(
      'campo',
      Array.from({ length: 1_500 }, (_, index) => service(`${index}`, `Service ${index}`)),
      2,
    )

    expect(await keptEntry('campo', 'old')).toBeNull()
    expect((await findKept('campo', asked({}), 1)).total).toBe(1_500)
  })
})
