import { describe, expect, it } from 'vitest'
import type { Cell, Figures } from '../api/types'
import { lastMonths, rowsOf, sum } from './figures'

const cell = (count: number | null): Cell => ({ count, suppressed: count === null })

const figures: Figures = {
  threshold: 11,
  months: ['2026-10', '2026-11'],
  centres: [
    {
      id: 'c',
      name: 'CAMPO',
      country: 'CV',
      months: [
        { month: '2026-10', total: cell(40), bySex: [{ sex: 'man', visits: cell(15) }], byService: [] },
        { month: '2026-11', total: cell(null), bySex: [{ sex: 'man', visits: cell(null) }], byService: [] },
      ],
    },
  ],
}

describe('figures', () => {
  it('a hidden count stays hidden', () => {
    expect(rowsOf(figures, 'month').map(row => row.cells[0])).toEqual([
      { count: 40, hidden: false },
      { count: 0, hidden: true },
    ])
  })

  it('a sum with a hidden part is only a lower bound', () => {
    expect(rowsOf(figures, 'sex')).toEqual([{ key: 'man', cells: [{ count: 15, hidden: true }] }])
    expect(sum([cell(12), cell(13)])).toEqual({ count: 25, hidden: false })
  })

  it('months go back over the turn of the year', () => {
    expect(lastMonths(3, new Date(2026, 0, 15))).toEqual(['2026-01', '2025-12', '2025-11'])
  })
})
