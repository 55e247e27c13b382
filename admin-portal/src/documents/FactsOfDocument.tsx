import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { ComboField } from '../ui/ComboField'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { useChoices, useCountryOptions } from '../ui/useChoices'
import type { FactsDraft } from './documents'

/** What is written down of a paper. Only its kind has to be known. */
export function FactsOfDocument({ form }: { form: UseFormReturn<FactsDraft> }) {
  const t = useT()
  const choices = useChoices()
  const countries = useCountryOptions()
  return (
    <div className="fields">
      <SelectField
        form={form}
        name="kind"
        label={t('documents.kind')}
        options={choices('documentKind')}
        required
      />
      <TextField
        form={form}
        name="number"
        label={t('documents.number')}
        native={{ dir: 'ltr', autoCapitalize: 'characters', spellCheck: false, maxLength: 60 }}
      />
      <ComboField form={form} name="issuingCountry" label={t('documents.country')} options={countries} />
      <TextField form={form} name="issuer" label={t('documents.issuer')} hint={t('documents.issuer.hint')} />
      <DateField form={form} name="issuedOn" label={t('documents.issued')} />
      <DateField
        form={form}
        name="expiresOn"
        label={t('documents.expires')}
        hint={t('documents.expires.hint')}
      />
      <TextArea form={form} name="note" label={t('documents.note')} rows={2} />
    </div>
  )
}
