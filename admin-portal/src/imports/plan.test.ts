import { describe, expect, it } from 'vitest'
import type { ImportContents, ImportPlan } from '../api/types'
import { columnName, mapColumn, mapValue, missing } from './plan'

const plan: ImportPlan = {
  columns: [
    { column: 0, field: '/name/given', values: {} },
    { column: 1, field: '/gender', values: { F: 'woman' } },
  ],
  constants: { '/group': 'migrant' },
  dates: 'day-first',
  country: null,
  basis: null,
}
const field = (pointer: string, required: boolean) =>
  ({ pointer, required, kind: 'TEXT', codes: [] }) as ImportContents['fields'][number]

describe('a plan for a file', () => {
  it('has a field in one column only', () => {
    const changed = mapColumn(plan, 3, '/gender')

    expect(changed.columns.map(one => [one.column, one.field])).toEqual([
      [0, '/name/given'],
      [3, '/gender'],
    ])
  })

  it('leaves a column out', () => {
    expect(mapColumn(plan, 0, '').columns.map(one => one.column)).toEqual([1])
  })

  it('says what a value means, or no more', () => {
    expect(mapValue(plan, 1, 'M', 'man').columns[1]?.values).toEqual({ F: 'woman', M: 'man' })
    expect(mapValue(plan, 1, 'F', null).columns[1]?.values).toEqual({})
  })

  it('names what is needed and neither in a column nor the same for all', () => {
    const fields = [field('/name/given', true), field('/group', true), field('/area', false)]

    expect(missing(plan, fields)).toEqual([])
    expect(missing(mapColumn(plan, 0, ''), fields).map(one => one.pointer)).toEqual(['/name/given'])
  })

  it('calls a column without a heading as spreadsheets do', () => {
    const columns = Array.from({ length: 30 }, () => ({ header: '', samples: [], values: null }))
    const contents = { sheet: { columns }, plan, fields: [] } as unknown as ImportContents

    expect([0, 25, 26, 29].map(index => columnName(contents, index))).toEqual(['A', 'Z', 'AA', 'AD'])
  })
})
