import { useT } from '../language/useT'
import { ChoiceField } from '../ui/choices'
import { ComboField } from '../ui/ComboField'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { useChoices, useCountryOptions, useLanguageOptions } from '../ui/useChoices'
import type { FactsProps } from './FactsFields'

export function Contact({ form }: FactsProps) {
  const t = useT()
  const languages = useLanguageOptions()
  return (
    <>
      <TextField
        form={form}
        name="phone"
        label={t('client.phone')}
        hint={t('client.phone.hint')}
        native={{ type: 'tel', dir: 'ltr' }}
      />
      <TextField form={form} name="email" label={t('client.email')} native={{ type: 'email', dir: 'ltr' }} />
      <TextField form={form} name="area" label={t('client.area')} hint={t('client.area.hint')} />
      <TextField
        form={form}
        name="safeContact"
        label={t('client.safe-contact')}
        hint={t('client.safe-contact.hint')}
      />
      <ComboField form={form} name="firstLanguage" label={t('client.first-language')} options={languages} />
      <ComboField form={form} name="secondLanguage" label={t('client.second-language')} options={languages} />
    </>
  )
}

export function Family({ form }: FactsProps) {
  const t = useT()
  const choices = useChoices()
  return (
    <>
      <SelectField
        form={form}
        name="maritalStatus"
        label={t('client.marital-status')}
        options={choices('maritalStatus')}
      />
      <TextField
        form={form}
        name="dependants"
        label={t('client.dependants')}
        native={{ inputMode: 'numeric', maxLength: 2 }}
      />
      <fieldset className="whole">
        <legend className="label">{t('client.emergency-contact')}</legend>
        <div className="fields group">
          <TextField form={form} name="emergencyContact.name" label={t('client.emergency-contact.name')} />
          <TextField
            form={form}
            name="emergencyContact.relationship"
            label={t('client.emergency-contact.relationship')}
          />
          <TextField
            form={form}
            name="emergencyContact.phone"
            label={t('client.emergency-contact.phone')}
            native={{ type: 'tel', dir: 'ltr' }}
          />
        </div>
      </fieldset>
    </>
  )
}

export function Migration({ form }: FactsProps) {
  const t = useT()
  const choices = useChoices()
  const countries = useCountryOptions()
  return (
    <>
      <ComboField
        form={form}
        name="countryOfOrigin"
        label={t('client.country-of-origin')}
        options={countries}
      />
      <ComboField
        form={form}
        name="plannedDestination"
        label={t('client.planned-destination')}
        options={countries}
      />
      <ChoiceField
        form={form}
        name="reasons"
        label={t('client.reasons')}
        choices={choices('reason')}
        several
      />
      <SelectField
        form={form}
        name="previousMigration.kind"
        label={t('client.previous-migration')}
        options={choices('previousMigration')}
        empty={t('client.previous-migration.none')}
      />
      <ComboField
        form={form}
        name="previousMigration.country"
        label={t('client.previous-migration.country')}
        options={countries}
      />
    </>
  )
}

export function Work({ form }: FactsProps) {
  const t = useT()
  const choices = useChoices()
  return (
    <>
      <SelectField
        form={form}
        name="education"
        label={t('client.education')}
        options={choices('education')}
      />
      <SelectField
        form={form}
        name="employmentStatus"
        label={t('client.employment-status')}
        options={choices('employmentStatus')}
      />
    </>
  )
}

export function Needs({ form }: FactsProps) {
  const t = useT()
  const choices = useChoices()
  return (
    <>
      <ChoiceField
        form={form}
        name="vulnerabilities"
        label={t('client.vulnerabilities')}
        hint={t('client.vulnerabilities.hint')}
        choices={choices('vulnerability')}
        several
      />
      <TextArea form={form} name="howHeard" label={t('client.how-heard')} rows={2} />
    </>
  )
}
