import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { ChoiceField } from '../ui/choices'
import { ComboField, CombosField } from '../ui/ComboField'
import { DateField } from '../ui/DateField'
import { SelectField, TextField } from '../ui/fields'
import { Rows } from '../ui/Rows'
import { useChoices, useCountryOptions, useLanguageOptions, useServiceOptions } from '../ui/useChoices'
import { areasQuery } from './areas'
import { noLanguage } from './factsForm'
import type { FactsProps } from './FactsFields'

export function Contact({ form }: FactsProps) {
  const t = useT()
  const languages = useLanguageOptions()
  const choices = useChoices()
  const { slug } = useSession()
  const { data: areas } = useQuery(areasQuery(slug))
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
      <TextField
        form={form}
        name="area"
        label={t('client.area')}
        hint={t('client.area.hint')}
        native={{ list: 'areas' }}
      />
      <datalist id="areas">
        {areas?.map(area => !area.retired && <option key={area.id} value={area.name} />)}
      </datalist>
      <TextField
        form={form}
        name="safeContact"
        label={t('client.safe-contact')}
        hint={t('client.safe-contact.hint')}
      />
      <Rows
        form={form}
        name="languages"
        label={t('client.languages')}
        add={t('client.language.add')}
        blank={noLanguage}
        most={10}
      >
        {place => (
          <>
            <ComboField
              form={form}
              name={`languages.${place}.tag`}
              label={t('client.language')}
              options={languages}
            />
            <SelectField
              form={form}
              name={`languages.${place}.level`}
              label={t('client.language.level')}
              options={choices('languageLevel')}
            />
          </>
        )}
      </Rows>
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
      <SelectField
        form={form}
        name="familyStatus"
        label={t('client.family-status')}
        options={choices('familyStatus')}
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
  const { can } = useSession()
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
      <DateField form={form} name="plannedDeparture" label={t('client.planned-departure')} />
      {can('client:read') && (
        <ChoiceField
          form={form}
          name="reasons"
          label={t('client.reasons')}
          choices={choices('reason')}
          several
        />
      )}
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
    </>
  )
}

export function Services({ form }: FactsProps) {
  const t = useT()
  const choices = useChoices()
  const services = useServiceOptions().flatMap(area => area.options)
  return (
    <>
      <CombosField form={form} name="servicesSought" label={t('client.services-sought')} options={services} />
      <SelectField
        form={form}
        name="heardThrough"
        label={t('client.heard-through')}
        options={choices('heardThrough')}
      />
      <TextField form={form} name="howHeard" label={t('client.how-heard')} />
    </>
  )
}
