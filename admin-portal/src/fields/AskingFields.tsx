import type { ExtraField } from '../api/types'
import type { FactsProps } from '../clients/FactsFields'
import { useT } from '../language/useT'
import { ChoiceField } from '../ui/choices'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { useQuestions } from './fields'

/** What this centre asks of its own. Nobody has to answer; a retired question is there only where it was answered. */
export function AskingFields({ form, fields }: FactsProps & { fields: ExtraField[] }) {
  return (
    <div className="fields">
      {fields.map(field => (
        <Asking key={field.id} form={form} field={field} />
      ))}
    </div>
  )
}

function Asking({ form, field }: FactsProps & { field: ExtraField }) {
  const t = useT()
  const questions = useQuestions()
  const chosen = form.getValues(`extra.${field.id}`) ?? []
  const about = { form, label: questions.name(field), hint: questions.help(field) }
  if (field.kind === 'several') {
    return (
      <ChoiceField {...about} name={`extra.${field.id}`} several choices={questions.offered(field, chosen)} />
    )
  }
  const name = `extra.${field.id}.0` as const
  switch (field.kind) {
    case 'one':
      return <SelectField {...about} name={name} options={questions.offered(field, chosen)} />
    case 'yes-no':
      return (
        <SelectField
          {...about}
          name={name}
          options={[
            { value: 'yes', label: t('state.yes') },
            { value: 'no', label: t('state.no') },
          ]}
        />
      )
    case 'text':
      return <TextArea {...about} name={name} rows={2} dir="auto" />
    case 'number':
      return <TextField {...about} name={name} native={{ inputMode: 'decimal', dir: 'ltr', maxLength: 15 }} />
    default:
      return <TextField {...about} name={name} native={{ type: 'date' }} />
  }
}
