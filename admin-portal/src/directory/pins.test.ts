import { describe, expect, it } from 'vitest'
import type { DirectoryService } from '../api/types'
import { pinsOf } from './pins'

const at = (id: string, ...places: [number | null, number | null][]) =>
  ({
    id,
    name: id,
    locations: places.map(([latitude, longitude]) => ({ latitude, longitude })),
  }) as unknown as DirectoryService

describe('pins on the map', () => {
  it('hold all services of one place together, each once', () => {
    const pins = pinsOf([at('a', [38.7223, -9.1393], [38.7224, -9.1394]), at('b', [38.7221, -9.1389])])

    expect(pins).toHaveLength(1)
    expect(pins[0]?.services.map(one => one.id)).toEqual(['a', 'b'])
  })

  it('leave out what does not say where it is', () => {
    expect(pinsOf([at('a', [null, null])])).toEqual([])
  })
})
