import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { ComboField } from '../ui/ComboField'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea } from '../ui/fields'
import { useChoices, useCountryOptions } from '../ui/useChoices'
import type { CaseDraft } from './caseForm'

export function CaseFields({ form, review = false }: { form: UseFormReturn<CaseDraft>; review?: boolean }) {
  const t = useT()
  const choices = useChoices()
  const countries = useCountryOptions()
  return (
    <>
      <TextArea form={form} name="about" label={t('case.about')} hint={t('case.about.hint')} required />
      <SelectField
        form={form}
        name="intention"
        label={t('case.intention')}
        hint={t('case.intention.hint')}
        options={choices('intention')}
        required
        whole
      />
      <SelectField form={form} name="purpose" label={t('case.purpose')} options={choices('reason')} />
      <ComboField form={form} name="destination" label={t('case.destination')} options={countries} />
      {review && <DateField form={form} name="reviewOn" label={t('case.review-on')} />}
    </>
  )
}
