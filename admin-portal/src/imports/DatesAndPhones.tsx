import type { ImportPlan } from '../api/types'
import { useT } from '../language/useT'
import { Combo } from '../ui/ComboField'
import { useCountryOptions } from '../ui/useChoices'

const orders = ['day-first', 'month-first', 'year-first'] as const

/** What a date and a phone number do not say about themselves. */
export function DatesAndPhones({
  plan,
  onChange,
}: {
  plan: ImportPlan
  onChange: (plan: ImportPlan) => void
}) {
  const t = useT()
  const countries = useCountryOptions()
  return (
    <div className="fields">
      <div className="field">
        <label htmlFor="date-order">{t('imports.dates')}</label>
        <select
          id="date-order"
          className="input"
          value={plan.dates}
          onChange={event => {
            const dates = orders.find(order => order === event.target.value)
            if (dates) onChange({ ...plan, dates })
          }}
        >
          {orders.map(order => (
            <option key={order} value={order}>
              {t(`imports.dates.${order}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <Combo
          label={t('imports.country')}
          options={countries}
          value={plan.country}
          onChange={country => onChange({ ...plan, country })}
        />
      </div>
    </div>
  )
}
