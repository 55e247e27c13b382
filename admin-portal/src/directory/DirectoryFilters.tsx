import { useT } from '../language/useT'
import { Combo } from '../ui/ComboField'
import type { Facets } from '../api/types'
import { FilterSelect } from '../ui/FilterSelect'
import type { Option } from '../ui/fields'
import { useCountryOptions, useLanguageOptions, useServiceOptions } from '../ui/useChoices'
import type { Asked } from './directory'
import { allKinds } from './kinds'
import { NearHere } from './NearHere'

interface Props {
  asked: Asked
  ask: (change: Partial<Asked>) => void
}

const nothing: Partial<Asked> = {
  country: '',
  language: '',
  serviceType: '',
  organizationType: '',
  near: '',
  withinKm: '',
  outdated: '',
  openNow: '',
}

/** What can be chosen is what there is, each with how much of it. */
export function DirectoryFilters({ asked, ask, facets }: Props & { facets: Facets }) {
  const t = useT()
  const services = useServiceOptions()
  const countries = useCountryOptions()
  const languages = useLanguageOptions()
  const counted = useCounted()
  const { near, country, language, serviceType, organizationType, outdated, openNow } = asked
  const set = [country, language, serviceType, organizationType, near, outdated, openNow].filter(
    Boolean,
  ).length
  const kinds = allKinds.map(value => ({ value, label: t(`directory.kind.${value}`) }))
  return (
    <details className="card part filters" open={set > 0 || matchMedia('(min-width: 60rem)').matches}>
      <summary>
        <h2>{t('directory.filters')}</h2>
        {set > 0 && <span className="tag info">{t('directory.filters.set', { count: set })}</span>}
      </summary>
      <div className="fields">
        <FilterSelect
          any={t('directory.any')}
          label={t('directory.service')}
          value={serviceType}
          onChange={value => ask({ serviceType: value })}
          options={services
            .map(group => ({ ...group, options: counted(group.options, facets.service_type, serviceType) }))
            .filter(group => group.options.length > 0)}
        />
        <Combo
          key={`country ${Object.keys(facets.country ?? {}).length}`}
          label={t('directory.country')}
          required
          options={counted(countries, facets.country, country)}
          value={country}
          onChange={value => ask({ country: value ?? '' })}
        />
        <Combo
          key={`language ${Object.keys(facets.language ?? {}).length}`}
          label={t('directory.language')}
          required
          options={counted(languages, facets.language, language)}
          value={language}
          onChange={value => ask({ language: value ?? '' })}
        />
        <FilterSelect
          any={t('directory.any')}
          label={t('directory.kind')}
          value={organizationType}
          onChange={value => ask({ organizationType: value })}
          options={counted(kinds, facets.organization_type, organizationType)}
        />
        <NearHere asked={asked} ask={ask} />
        <Tick
          label={t('directory.open-now')}
          on={openNow === 'true'}
          onChange={on => ask({ openNow: on ? 'true' : '' })}
        />
        <Tick
          label={t('directory.outdated')}
          on={outdated === 'true'}
          onChange={on => ask({ outdated: on ? 'true' : '' })}
        />
        {set > 0 && (
          <div className="whole">
            <button type="button" className="button quiet" onClick={() => ask(nothing)}>
              {t('directory.filters.clear')}
            </button>
          </div>
        )}
      </div>
    </details>
  )
}

/** Leaves out what there is none of, but for what is chosen; while nobody has counted, everything is there. */
function useCounted() {
  const t = useT()
  return (options: Option[], counts: Record<string, number> | undefined, chosen: string): Option[] =>
    counts
      ? options
          .filter(({ value }) => value === chosen || counts[value])
          .map(({ value, label }) => ({
            value,
            label: t('directory.with-count', { label, count: counts[value] ?? 0 }),
          }))
      : options
}

function Tick({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="choice">
      <input type="checkbox" checked={on} onChange={event => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
