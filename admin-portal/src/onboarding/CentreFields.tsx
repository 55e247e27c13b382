import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Region } from '../api/types'
import { languages } from '../language/languages'
import { useT } from '../language/useT'
import { Card } from '../ui/Card'
import { ChoiceField } from '../ui/choices'
import { ComboField, CombosField } from '../ui/ComboField'
import { SelectField, TextField } from '../ui/fields'
import { useChoices, useCountryOptions, useLanguageOptions } from '../ui/useChoices'
import { suggestedSlug, type CentreDraft } from './onboardingForm'

const timeZones = Intl.supportedValuesOf('timeZone').map(zone => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}))

export function CentreFields({ form, regions }: { form: UseFormReturn<CentreDraft>; regions: Region[] }) {
  const t = useT()
  const choices = useChoices()
  const countries = useCountryOptions()
  const tongues = useLanguageOptions()
  const name = form.watch('name')
  const slugTouched = Boolean(form.formState.touchedFields.slug)

  useEffect(() => {
    if (!slugTouched && name) form.setValue('slug', suggestedSlug(name))
  }, [name, slugTouched, form])

  return (
    <>
      <Card title={t('onboard.centre')}>
        <div className="fields">
          <TextField form={form} name="name" label={t('onboard.name')} required whole />
          <TextField
            form={form}
            name="slug"
            label={t('onboard.slug')}
            hint={t('onboard.slug.hint')}
            native={{ dir: 'ltr', autoCapitalize: 'none', spellCheck: false }}
            required
            whole
          />
          <ComboField form={form} name="country" label={t('onboard.country')} options={countries} required />
          <TextField form={form} name="city" label={t('onboard.city')} required />
          <ChoiceField
            form={form}
            name="kind"
            label={t('onboard.kind')}
            choices={choices('centreKind')}
            required
          />
          <SelectField
            form={form}
            name="providerType"
            label={t('onboard.provider')}
            options={choices('providerType')}
            required
          />
          <ComboField
            form={form}
            name="timeZone"
            label={t('onboard.time-zone')}
            options={timeZones}
            required
          />
          <CombosField
            form={form}
            name="languages"
            label={t('onboard.languages')}
            hint={t('onboard.languages.hint')}
            options={tongues}
            required
          />
          <SelectField
            form={form}
            name="regionId"
            label={t('onboard.region')}
            options={regions.map(region => ({ value: region.id, label: region.name }))}
            empty={t('onboard.region.none')}
            whole
          />
        </div>
      </Card>
      <Card title={t('onboard.manager')}>
        <div className="fields">
          <TextField form={form} name="manager.name" label={t('person.name')} required />
          <TextField
            form={form}
            name="manager.email"
            label={t('person.email')}
            native={{ type: 'email', dir: 'ltr' }}
            required
          />
          <SelectField
            form={form}
            name="manager.language"
            label={t('person.language')}
            options={languages.map(one => ({ value: one.code, label: one.name }))}
            required
          />
        </div>
      </Card>
    </>
  )
}
