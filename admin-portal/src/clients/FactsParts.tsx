import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { CheckField, ChoiceField } from '../ui/choices'
import { ComboField, CombosField } from '../ui/ComboField'
import { DateField } from '../ui/DateField'
import { SelectField, TextField } from '../ui/fields'
import { useChoices, useCountryOptions, useServiceOptions } from '../ui/useChoices'
import type { FactsProps } from './FactsFields'

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
      <CheckField form={form} name="familyDoesNotKnow" label={t('family.unaware')} />
      <Named form={form} name="emergencyContact" label={t('client.emergency-contact')} />
      <Named form={form} name="nextOfKin" label={t('client.next-of-kin')} />
    </>
  )
}

function Named(props: FactsProps & { name: 'emergencyContact' | 'nextOfKin'; label: string }) {
  const { form, name, label } = props
  const t = useT()
  return (
    <fieldset className="whole">
      <legend className="label">{label}</legend>
      <div className="fields group">
        <TextField form={form} name={`${name}.name`} label={t('client.emergency-contact.name')} />
        <TextField
          form={form}
          name={`${name}.relationship`}
          label={t('client.emergency-contact.relationship')}
        />
        <TextField
          form={form}
          name={`${name}.phone`}
          label={t('client.emergency-contact.phone')}
          native={{ type: 'tel', dir: 'ltr' }}
        />
      </div>
    </fieldset>
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
      <TextField
        form={form}
        name="paperFile"
        label={t('client.paper-file')}
        hint={t('client.paper-file.hint')}
      />
    </>
  )
}
