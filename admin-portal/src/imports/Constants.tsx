import type { ImportContents, ImportPlan } from '../api/types'
import { useT } from '../language/useT'
import { useFieldWords } from './useFieldWords'

interface Props {
  contents: ImportContents
  plan: ImportPlan
  onChange: (plan: ImportPlan) => void
}

/** What a list is often about as a whole. */
const often = ['/group', '/phase']

/** What every client needs and the file does not say, said once for all of them. */
export function Constants({ contents, plan, onChange }: Props) {
  const t = useT()
  const { label, value } = useFieldWords()
  const fields = contents.fields.filter(
    field => field.codes.length > 0 && (field.required || often.includes(field.pointer)),
  )
  return (
    <div className="fields">
      {fields.map(field => {
        const id = `same-${field.pointer}`
        const isMapped = plan.columns.some(column => column.field === field.pointer)
        return (
          <div className="field" key={field.pointer}>
            <label htmlFor={id}>
              {t(isMapped ? 'imports.same.where-empty' : 'imports.same.for-all', {
                field: label(field.pointer),
              })}
            </label>
            <select
              id={id}
              className="input"
              value={plan.constants[field.pointer] ?? ''}
              onChange={event => {
                const others = Object.fromEntries(
                  Object.entries(plan.constants).filter(([name]) => name !== field.pointer),
                )
                const chosen = event.target.value
                onChange({
                  ...plan,
                  constants: chosen ? { ...others, [field.pointer]: chosen } : others,
                })
              }}
            >
              <option value="">{t('form.choose')}</option>
              {field.codes.map(code => (
                <option key={code} value={code}>
                  {value(field.pointer, code)}
                </option>
              ))}
            </select>
          </div>
        )
      })}
    </div>
  )
}
