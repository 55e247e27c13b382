import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { ChoiceField } from '../ui/choices'
import { ComboField } from '../ui/ComboField'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { useChoices, useCountryOptions, useLanguageOptions } from '../ui/useChoices'
import type { FactsForm } from './factsForm'

interface Props {
  form: UseFormReturn<FactsForm>
}

/** What the handbook's Table 3 asks: the first part is needed, the rest is asked when it fits the talk. */
export function FactsFields({ form }: Props) {
  const t = useT()
  return (
    <>
      <Who form={form} />
      <Part title={t('client.part.contact')} open>
        <Contact form={form} />
      </Part>
      <Part title={t('client.part.family')}>
        <Family form={form} />
      </Part>
      <Part title={t('client.part.migration')}>
        <Migration form={form} />
      </Part>
      <Part title={t('client.part.work')}>
        <Work form={form} />
      </Part>
      <Part title={t('client.part.needs')}>
        <Needs form={form} />
      </Part>
    </>
  )
}

function Part({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  const t = useT()
  return (
    <details className="card part" open={open}>
      <summary>
        <h2>{title}</h2>
        <span className="optional">{t('form.optional')}</span>
      </summary>
      <div className="fields">{children}</div>
    </details>
  )
}

function Who({ form }: Props) {
  const t = useT()
  const choices = useChoices()
  return (
    <section className="card" aria-labelledby="who">
      <div className="card-head">
        <h2 id="who">{t('client.part.who')}</h2>
      </div>
      <div className="fields">
        <TextField form={form} name="name.given" label={t('client.given')} required />
        <TextField form={form} name="name.family" label={t('client.family')} />
        <ChoiceField
          form={form}
          name="gender"
          label={t('client.gender')}
          choices={choices('gender')}
          required
        />
        <DateField form={form} name="birthDate" label={t('client.birth-date')} />
        <TextField
          form={form}
          name="birthYear"
          label={t('client.birth-year')}
          hint={t('client.birth-year.hint')}
          native={{ inputMode: 'numeric', maxLength: 4 }}
        />
        <SelectField form={form} name="group" label={t('client.group')} options={choices('group')} required />
        <SelectField form={form} name="phase" label={t('client.phase')} options={choices('phase')} />
      </div>
    </section>
  )
}

function Contact({ form }: Props) {
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

function Family({ form }: Props) {
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

function Migration({ form }: Props) {
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

function Work({ form }: Props) {
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

function Needs({ form }: Props) {
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
