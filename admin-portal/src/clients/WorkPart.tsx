import { useT } from '../language/useT'
import { ComboField } from '../ui/ComboField'
import { SelectField, TextField } from '../ui/fields'
import { Rows } from '../ui/Rows'
import { useChoices, useCountryOptions } from '../ui/useChoices'
import type { FactsProps } from './FactsFields'
import { noExperience } from './factsForm'

/** Schooling, work now, and what they have worked as before. */
export function Work({ form }: FactsProps) {
  const t = useT()
  const choices = useChoices()
  const countries = useCountryOptions()
  const occupations = choices('occupation')
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
      <ComboField form={form} name="occupation" label={t('client.occupation')} options={occupations} />
      <ComboField form={form} name="sector" label={t('client.sector')} options={choices('sector')} />
      <Rows
        form={form}
        name="experience"
        label={t('client.experience')}
        add={t('client.experience.add')}
        blank={noExperience}
        most={20}
      >
        {place => (
          <>
            <ComboField
              form={form}
              name={`experience.${place}.occupation`}
              label={t('client.occupation')}
              options={occupations}
            />
            <TextField
              form={form}
              name={`experience.${place}.years`}
              label={t('client.experience.years')}
              native={{ inputMode: 'numeric', maxLength: 2 }}
            />
            <ComboField
              form={form}
              name={`experience.${place}.country`}
              label={t('client.experience.country')}
              options={countries}
            />
          </>
        )}
      </Rows>
    </>
  )
}
