import { Fragment } from 'react'
import type { ImportContents, ImportPlan } from '../api/types'
import { useT } from '../language/useT'
import { columnName, fieldOfColumn, mapColumn } from './plan'
import { useFieldWords } from './useFieldWords'
import { ValueMapping } from './ValueMapping'

interface Props {
  contents: ImportContents
  plan: ImportPlan
  onChange: (plan: ImportPlan) => void
}

/** Each column of the file with what stands in it, and the field that it is for. */
export function MappingTable({ contents, plan, onChange }: Props) {
  const t = useT()
  const { label } = useFieldWords()
  return (
    <ul className="mapping">
      {contents.sheet.columns.map((column, index) => {
        const mapped = fieldOfColumn(plan, index)
        const field = contents.fields.find(one => one.pointer === mapped?.field)
        const id = `column-${index}`
        return (
          <li key={index} className="mapping-row">
            <div className="stack tight">
              <strong id={`${id}-name`}>{columnName(contents, index)}</strong>
              <span className="small muted samples">
                {column.samples.length > 0
                  ? column.samples.slice(0, 3).map((sample, at) => (
                      <Fragment key={at}>
                        {at > 0 && ' · '}
                        <bdi dir="auto">{sample}</bdi>
                      </Fragment>
                    ))
                  : t('imports.column.empty')}
              </span>
            </div>
            <div className="field">
              <select
                id={id}
                className="input"
                aria-label={t('imports.column.is', { column: columnName(contents, index) })}
                value={mapped?.field ?? ''}
                onChange={event => onChange(mapColumn(plan, index, event.target.value))}
              >
                <option value="">{t('imports.column.ignored')}</option>
                {contents.fields.map(one => (
                  <option key={one.pointer} value={one.pointer}>
                    {label(one.pointer)}
                    {one.required ? ` (${t('imports.column.needed')})` : ''}
                  </option>
                ))}
              </select>
            </div>
            {mapped && field && field.codes.length > 0 && (
              <ValueMapping column={column} field={field} mapped={mapped} plan={plan} onChange={onChange} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
