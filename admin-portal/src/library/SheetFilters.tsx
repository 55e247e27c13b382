import { useT } from '../language/useT'
import { Combo } from '../ui/ComboField'
import { FilterSelect } from '../ui/FilterSelect'
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
        <FilterSelect
          any={t('library.any')}
          label={t('library.kind')}
          value={asked.kind}
          options={sheetKinds.map(value => ({ value, label: t(`library.kind.${value}`) }))}
          onChange={kind => ask({ kind })}
        />
        <FilterSelect
          any={t('library.any')}
          label={t('library.topic')}
          value={asked.topic}
          options={topics}
          onChange={topic => ask({ topic })}
        />
        <FilterSelect
          any={t('library.any')}
          label={t('library.audience')}
          value={asked.audience}
          options={audiences.map(value => ({ value, label: t(`library.audience.${value}`) }))}
          onChange={audience => ask({ audience })}
        />
        <FilterSelect
          any={t('library.any')}
          label={t('library.phase')}
          value={asked.phase}
          options={phases.map(value => ({ value, label: t(`library.phase.${value}`) }))}
          onChange={phase => ask({ phase })}
        />
      </div>
    </details>
  )
}
