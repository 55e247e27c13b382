import type { ImportColumn, ImportField, ImportPlan } from '../api/types'
import { useT } from '../language/useT'
import { mapValue } from './plan'
import { useFieldWords } from './useFieldWords'

interface Props {
  column: ImportColumn
  field: ImportField
  mapped: ImportPlan['columns'][number]
  plan: ImportPlan
  onChange: (plan: ImportPlan) => void
}

const unclear = '?'
const open = '-'

/** What each value of a coded column means. What nobody says is a fault of its rows, never a guess. */
export function ValueMapping({ column, field, mapped, plan, onChange }: Props) {
  const t = useT()
  const { label, value: word } = useFieldWords()
  if (!column.values) return <p className="whole small muted">{t('imports.values.many')}</p>
  return (
    <ul className="whole value-mapping" aria-label={t('imports.values', { field: label(field.pointer) })}>
      {Object.entries(column.values).map(([said, count], index) => {
        const code = mapped.values[said]
        const id = `value-${mapped.column}-${index}`
        return (
          <li key={said}>
            <label htmlFor={id}>
              <bdi>{said}</bdi> <span className="muted small">({count})</span>
            </label>
            <select
              id={id}
              className="input"
              value={code === undefined ? (field.codes.includes(said) ? said : unclear) : code || open}
              onChange={event => {
                const chosen = event.target.value
                onChange(
                  mapValue(
                    plan,
                    mapped.column,
                    said,
                    chosen === unclear ? null : chosen === open ? '' : chosen,
                  ),
                )
              }}
            >
              <option value={unclear}>{t('imports.values.unclear')}</option>
              <option value={open}>{t('imports.values.open')}</option>
              {field.codes.map(one => (
                <option key={one} value={one}>
                  {word(field.pointer, one)}
                </option>
              ))}
            </select>
          </li>
        )
      })}
    </ul>
  )
}
