import { useId } from 'react'
import { useT } from '../language/useT'
import { Combo } from '../ui/ComboField'
import { useCountryOptions } from '../ui/useChoices'
import { licenceStatuses, type Asked } from './recruiters'

export function RecruiterFilters({ asked, ask }: { asked: Asked; ask: (change: Partial<Asked>) => void }) {
  const t = useT()
  const id = useId()
  const countries = useCountryOptions()
  const set = [asked.country, asked.status].filter(Boolean).length
  return (
    <details className="card part filters" open={set > 0 || matchMedia('(min-width: 60rem)').matches}>
      <summary>
        <h2>{t('recruiters.filters')}</h2>
      </summary>
      <div className="fields">
        <Combo
          label={t('recruiters.country')}
          required
          options={countries}
          value={asked.country}
          onChange={country => ask({ country: country ?? '' })}
        />
        <div className="field">
          <label htmlFor={id}>{t('recruiter.licence')}</label>
          <select
            id={id}
            className="input"
            value={asked.status}
            onChange={event => ask({ status: event.target.value })}
          >
            <option value="">{t('recruiters.any')}</option>
            {licenceStatuses.map(status => (
              <option key={status} value={status}>
                {t(`recruiter.status.${status}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </details>
  )
}
