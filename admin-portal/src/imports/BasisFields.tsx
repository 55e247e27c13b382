import type { FieldProblem } from '../api/problems'
import type { ImportBasis, ImportContents, ImportPlan } from '../api/types'
import { useT } from '../language/useT'
import { errorText } from '../ui/fields'
import { languages } from '../language/languages'
import { columnName, wrong } from './plan'

interface Props {
  contents: ImportContents
  plan: ImportPlan
  errors: FieldProblem[]
  onChange: (plan: ImportPlan) => void
}

const oneDate = 'one'

/** That these people agreed, on paper: who has seen it, where it lies, when it was signed. */
export function BasisFields({ contents, plan, errors, onChange }: Props) {
  const t = useT()
  const basis = plan.basis
  if (!basis) return null
  const set = (change: Partial<ImportBasis>) => onChange({ ...plan, basis: { ...basis, ...change } })
  const text = (name: 'vouchedBy' | 'keptAt', label: string) => {
    const code = wrong(errors, `#/basis/${name}`)
    return (
      <div className="field">
        <label htmlFor={name}>{label}</label>
        <input
          id={name}
          className="input"
          maxLength={200}
          required
          aria-invalid={code ? true : undefined}
          aria-describedby={code ? `${name}-error` : undefined}
          value={basis[name]}
          onChange={event => set({ [name]: event.target.value })}
        />
        {code && (
          <p className="error" id={`${name}-error`}>
            {errorText(t, code)}
          </p>
        )}
      </div>
    )
  }
  return (
    <div className="stack">
      <p>{t('imports.basis.intro')}</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={basis.confirmed}
          onChange={event => set({ confirmed: event.target.checked })}
        />
        <span>{t('imports.basis.confirm')}</span>
      </label>
      <div className="fields">
        {text('vouchedBy', t('imports.basis.vouched-by'))}
        {text('keptAt', t('imports.basis.kept-at'))}
        <div className="field">
          <label htmlFor="given">{t('imports.basis.given')}</label>
          <select
            id="given"
            className="input"
            value={basis.givenOnColumn ?? oneDate}
            onChange={event =>
              set(
                event.target.value === oneDate
                  ? { givenOnColumn: null }
                  : { givenOnColumn: Number(event.target.value), givenOn: null },
              )
            }
          >
            <option value={oneDate}>{t('imports.basis.given-once')}</option>
            {contents.sheet.columns.map((_, index) => (
              <option key={index} value={index}>
                {t('imports.basis.given-in', { column: columnName(contents, index) })}
              </option>
            ))}
          </select>
        </div>
        {basis.givenOnColumn === null && (
          <div className="field">
            <label htmlFor="given-on">{t('imports.basis.given-on')}</label>
            <input
              id="given-on"
              className="input"
              type="date"
              max={new Date().toISOString().slice(0, 10)}
              value={basis.givenOn ?? ''}
              onChange={event => set({ givenOn: event.target.value || null })}
            />
          </div>
        )}
        <div className="field">
          <label htmlFor="paper-language">{t('imports.basis.language')}</label>
          <select
            id="paper-language"
            className="input"
            value={basis.language}
            onChange={event => set({ language: event.target.value })}
          >
            {languages.map(one => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      </div>
    </div>
  )
}
