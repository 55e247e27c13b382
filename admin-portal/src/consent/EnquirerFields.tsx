import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { SelectField, TextField } from '../ui/fields'
import { useChoices } from '../ui/useChoices'
import type { EnquirerDraft } from './enquirerForm'

/** Somebody on the client's behalf; not named where there is a file of theirs. */
export function EnquirerFields({ form, named }: { form: UseFormReturn<EnquirerDraft>; named: boolean }) {
  const t = useT()
  const choices = useChoices()
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label={t('enquirer.kind')}
        options={choices('enquirerKind')}
        required
      />
      <TextField
        form={form}
        name="relation"
        label={t('enquirer.relation')}
        hint={t('enquirer.relation.hint')}
      />
      {named && (
        <>
          <TextField form={form} name="name" label={t('enquirer.name')} />
          <TextField
            form={form}
            name="phone"
            label={t('enquirer.phone')}
            native={{ type: 'tel', dir: 'ltr' }}
          />
        </>
      )}
    </>
  )
}
