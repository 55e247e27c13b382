import type { Figures } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import type { Row, Shown, View } from './figures'

export function FiguresTable({ figures, rows, view }: { figures: Figures; rows: Row[]; view: View }) {
  const t = useT()
  const code = useCode()
  const { month, country } = useFormats()
  const name = (key: string) =>
    view === 'month' ? month(key) : code(view === 'sex' ? 'gender' : 'service', key)
  const most = Math.max(1, ...rows.flatMap(row => row.cells.map(cell => cell.count)))
  const totals = figures.centres.map((_, index) =>
    rows.reduce<Shown>(
      (total, row) => {
        const cell = row.cells[index] ?? { count: 0, hidden: false }
        return { count: total.count + cell.count, hidden: total.hidden || cell.hidden }
      },
      { count: 0, hidden: false },
    ),
  )
  return (
    <div className="table-frame" role="region" aria-label={t('figures.table')} tabIndex={0}>
      <table className="figures">
        <caption>{t(`figures.caption.${view}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`figures.by.${view}`)}</th>
            {figures.centres.map(centre => (
              <th key={centre.id} scope="col">
                {centre.name}
                <span className="muted"> {country(centre.country)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key}>
              <th scope="row">{name(row.key)}</th>
              {row.cells.map((cell, index) => (
                <td key={figures.centres[index]?.id}>
                  <Count cell={cell} most={most} threshold={figures.threshold} single={view === 'month'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('figures.total')}</th>
            {totals.map((cell, index) => (
              <td key={figures.centres[index]?.id}>
                <Count cell={cell} most={0} threshold={figures.threshold} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

interface CountProps {
  cell: Shown
  /** The longest bar's count; 0 draws none. */
  most: number
  threshold: number
  single?: boolean
}

function Count({ cell, most, threshold, single }: CountProps) {
  const t = useT()
  const { number } = useFormats()
  if (cell.hidden && (single || cell.count === 0)) {
    return (
      <span className="tag" title={t('figures.hidden', { most: threshold - 1 })}>
        {t('figures.hidden.short')}
      </span>
    )
  }
  return (
    <span className="count">
      <span className="number">
        {cell.hidden ? t('figures.at-least', { count: number(cell.count) }) : number(cell.count)}
      </span>
      {most > 0 && (
        <span className="bar" aria-hidden="true">
          <span style={{ inlineSize: `${Math.round((cell.count / most) * 100)}%` }} />
        </span>
      )}
    </span>
  )
}
