import { useId } from 'react'
import { useT } from '../language/useT'
import { Combo } from '../ui/ComboField'
import { Options, type Option, type OptionGroup } from '../ui/fields'
import { useCountryOptions, useServiceOptions } from '../ui/useChoices'
import { audiences, phases, sheetKinds, type Asked } from './library'

export function SheetFilters({ asked, ask }: { asked: Asked; ask: (change: Partial<Asked>) => void }) {
  const t = useT()
  const countries = useCountryOptions()
  const topics = useServiceOptions()
  const set = [asked.country, asked.kind, asked.topic, asked.audience, asked.phase].filter(Boolean).length
  return (
    <details className="card part filters" open={set > 0 || matchMedia('(min-width: 60rem)').matches}>
      <summary>
        <h2>{t('library.filters')}</h2>
      </summary>
      <div className="fields">
        <Combo
          label={t('library.country')}
          required
          options={countries}
          value={asked.country}
          onChange={country => ask({ country: country ?? '' })}
        />
        <Filter
          label={t('library.kind')}
          value={asked.kind}
          options={sheetKinds.map(value => ({ value, label: t(`library.kind.${value}`) }))}
          onChange={kind => ask({ kind })}
        />
        <Filter
          label={t('library.topic')}
          value={asked.topic}
          options={topics}
          onChange={topic => ask({ topic })}
        />
        <Filter
          label={t('library.audience')}
          value={asked.audience}
          options={audiences.map(value => ({ value, label: t(`library.audience.${value}`) }))}
          onChange={audience => ask({ audience })}
        />
        <Filter
          label={t('library.phase')}
          value={asked.phase}
          options={phases.map(value => ({ value, label: t(`library.phase.${value}`) }))}
          onChange={phase => ask({ phase })}
        />
      </div>
    </details>
  )
}

function Filter(props: {
  label: string
  value: string
  options: (Option | OptionGroup)[]
  onChange: (value: string) => void
}) {
  const t = useT()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="input"
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      >
        <option value="">{t('library.any')}</option>
        <Options options={props.options} />
      </select>
    </div>
  )
}
