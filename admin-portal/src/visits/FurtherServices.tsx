import { useId } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useCode, useT } from '../language/useT'
import { Optional, Options } from '../ui/fields'
import { Icon } from '../ui/Icon'
import { useServiceOptions } from '../ui/useChoices'
import type { VisitDraft } from './visitForm'

const MOST = 10

/** What else was done in the same contact, beside the service under which it is counted. */
export function FurtherServices({ form }: { form: UseFormReturn<VisitDraft> }) {
  const t = useT()
  const code = useCode()
  const options = useServiceOptions()
  const id = useId()
  const chosen = form.watch('furtherServices')
  const set = (services: string[]) => form.setValue('furtherServices', services, { shouldDirty: true })
  return (
    <div className="field whole">
      <label htmlFor={id}>
        {t('visit.further')} <Optional />
      </label>
      {chosen.length > 0 && (
        <ul className="row plain">
          {chosen.map(service => (
            <li key={service}>
              <button
                type="button"
                className="button small"
                aria-label={t('visit.further.remove', { service: code('service', service) })}
                onClick={() => set(chosen.filter(one => one !== service))}
              >
                {code('service', service)}
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < MOST && (
        <select
          id={id}
          className="input"
          value=""
          onChange={event => {
            if (event.target.value) set([...new Set([...chosen, event.target.value])])
          }}
        >
          <option value="">{t('visit.further.add')}</option>
          <Options options={options} />
        </select>
      )}
    </div>
  )
}
