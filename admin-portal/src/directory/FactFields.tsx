import type { UseFormReturn } from 'react-hook-form'
import { services } from '../api/codes'
import { useCode, useT } from '../language/useT'
import { CheckField } from '../ui/choices'
import { CombosField } from '../ui/ComboField'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { useLanguageOptions } from '../ui/useChoices'

import { HoursRows } from './HoursRows'
import { PhoneRows } from './PhoneRows'
import { PlaceRows } from './PlaceRows'
import type { FactsForm } from './factsForm'

const statuses = ['active', 'temporarily closed', 'inactive', 'defunct'] as const

interface Props {
  form: UseFormReturn<FactsForm>
  /** Where a new place most likely is, ISO 3166. */
  country: string
  /** A shelter has no places that anybody may know. */
  sheltered?: boolean
}

export function ServiceFields({ form, country, sheltered }: Props) {
  const t = useT()
  const code = useCode()
  const languages = useLanguageOptions()
  const kinds = services.map(value => ({ value, label: code('service', value) }))
  return (
    <div className="fields">
      <TextField form={form} name="name" label={t('directory.fact.name')} required whole />
      <TextArea form={form} name="description" label={t('directory.fact.description')} rows={3} />
      <CombosField form={form} name="serviceTypes" label={t('directory.fact.serviceTypes')} options={kinds} />
      <CombosField form={form} name="languages" label={t('directory.fact.languages')} options={languages} />
      <PhoneRows form={form} name="phones" label={t('directory.fact.phones')} />
      <TextField
        form={form}
        name="email"
        label={t('directory.fact.email')}
        native={{ type: 'email', dir: 'ltr' }}
      />
      <TextField
        form={form}
        name="url"
        label={t('directory.fact.url')}
        native={{ type: 'url', dir: 'ltr' }}
      />
      <HoursRows form={form} />
      <TextField form={form} name="hoursNote" label={t('directory.fact.hoursNote')} whole />
      <TextArea form={form} name="eligibility" label={t('directory.fact.eligibility')} rows={2} />
      <TextArea form={form} name="fees" label={t('directory.fact.fees')} rows={2} />
      <TextArea form={form} name="application" label={t('directory.fact.application')} rows={2} />
      {!sheltered && <PlaceRows form={form} country={country} />}
      <SelectField
        form={form}
        name="status"
        label={t('directory.fact.status')}
        required
        options={statuses.map(value => ({ value, label: t(`directory.status.${value}`) }))}
      />
      <TextField form={form} name="alternateName" label={t('directory.fact.alternateName')} />
    </div>
  )
}

export function AgencyFields({ form }: { form: UseFormReturn<FactsForm> }) {
  const t = useT()
  return (
    <div className="fields">
      <TextField form={form} name="agencyName" label={t('directory.fact.agencyName')} required whole />
      <TextArea
        form={form}
        name="agencyDescription"
        label={t('directory.fact.agencyDescription')}
        required
        rows={3}
      />
      <PhoneRows form={form} name="agencyPhones" label={t('directory.fact.agencyPhones')} />
      <TextField
        form={form}
        name="agencyWebsite"
        label={t('directory.fact.agencyWebsite')}
        native={{ type: 'url', dir: 'ltr' }}
      />
      <TextField
        form={form}
        name="agencyEmail"
        label={t('directory.fact.agencyEmail')}
        native={{ type: 'email', dir: 'ltr' }}
      />
      <CheckField
        form={form}
        name="agreementRequired"
        label={t('directory.fact.agreementRequired')}
        note={t('directory.fact.agreementRequired.note')}
      />
    </div>
  )
}
