import { queryOptions } from '@tanstack/react-query'
import { call, query } from '../api/http'
import { codes, services } from '../api/codes'
import type { Cell, Figures, FiguresMonth } from '../api/types'

export const figuresQuery = (slug: string, from: string, until: string) =>
  queryOptions({
    queryKey: ['figures', slug, from, until],
    queryFn: async ({ signal }) =>
      (await call<Figures>(slug, `/v1/figures${query({ from, until })}`, { signal })).data,
  })

export type View = 'month' | 'sex' | 'service'

/** A count, a hidden count, or a sum of which some parts are hidden and which is therefore only a lower bound. */
export interface Shown {
  count: number
  hidden: boolean
}

export interface Row {
  key: string
  cells: Shown[]
}

export function rowsOf(figures: Figures, view: View): Row[] {
  if (view === 'month') {
    return figures.months.map(month => ({
      key: month,
      cells: figures.centres.map(centre =>
        sum(centre.months.filter(one => one.month === month).map(one => one.total)),
      ),
    }))
  }
  const present = new Set(
    figures.centres.flatMap(centre =>
      centre.months.flatMap(month => parts(month, view).map(part => part[0])),
    ),
  )
  const order: readonly string[] = view === 'sex' ? codes.gender : services
  const keys = [...order.filter(key => present.has(key)), ...[...present].filter(key => !order.includes(key))]
  return keys.map(key => ({
    key,
    cells: figures.centres.map(centre =>
      sum(
        centre.months.flatMap(month =>
          parts(month, view)
            .filter(part => part[0] === key)
            .map(part => part[1]),
        ),
      ),
    ),
  }))
}

function parts(month: FiguresMonth, view: View): [string, Cell][] {
  return view === 'sex'
    ? month.bySex.map(part => [part.sex, part.visits])
    : month.byService.map(part => [part.service, part.visits])
}

export function sum(cells: Cell[]): Shown {
  return {
    count: cells.reduce((total, cell) => total + (cell.count ?? 0), 0),
    hidden: cells.some(cell => cell.suppressed),
  }
}

/** "2026-11" and the eleven months before it, newest first. */
export function lastMonths(count: number, now = new Date()): string[] {
  return Array.from({ length: count }, (_, back) => {
    const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1))
    return month.toISOString().slice(0, 7)
  })
}
