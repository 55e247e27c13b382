import { useId } from 'react'
import { useT } from '../language/useT'
import { Options } from '../ui/fields'
import { useServiceOptions } from '../ui/useChoices'

/** Follows from the reason until somebody knows better. */
export function ServiceOfCall({ value, onChoose }: { value: string; onChoose: (service: string) => void }) {
  const t = useT()
  const id = useId()
  const options = useServiceOptions()
  return (
    <div className="field whole">
      <label htmlFor={id}>{t('visit.service')}</label>
      <select id={id} className="input" value={value} onChange={event => onChoose(event.target.value)}>
        <option value="">{t('hotline.service.follows')}</option>
        <Options options={options} />
      </select>
    </div>
  )
}
