import type { UseFormReturn } from 'react-hook-form'
import { codes } from '../api/codes'
import type { ConsentText } from '../api/types'
import { useCode, useT } from '../language/useT'
import { SelectField, TextField } from '../ui/fields'
import { useChoices } from '../ui/useChoices'
import type { ConsentDraft } from './consentForm'

interface Props {
  form: UseFormReturn<ConsentDraft>
  purpose: ConsentText['purpose']
}

/** Mostly the client. Whoever asks for somebody else can let a file be opened, and nothing more. */
export function WhoAgrees({ form, purpose }: Props) {
  const t = useT()
  const code = useCode()
  const givenBy = form.watch('givenBy')
  const givers = codes.consentGiver
    .filter(giver => giver !== 'client' && (giver !== 'enquirer' || purpose === 'store'))
    .map(giver => ({ value: giver, label: code('consentGiver', giver) }))
  return (
    <div className="fields">
      <SelectField
        form={form}
        name="givenBy"
        label={t('consent.given-by')}
        options={givers}
        empty={t('consent.given-by.client')}
      />
      {givenBy === 'enquirer' && <Enquirer form={form} />}
      {givenBy !== '' && givenBy !== 'enquirer' && (
        <TextField form={form} name="givenByName" label={t('consent.given-by.name')} />
      )}
    </div>
  )
}

function Enquirer({ form }: Pick<Props, 'form'>) {
  const t = useT()
  const choices = useChoices()
  return (
    <>
      <SelectField
        form={form}
        name="enquirer.kind"
        label={t('enquirer.kind')}
        options={choices('enquirerKind')}
        required
      />
      <TextField
        form={form}
        name="enquirer.relation"
        label={t('enquirer.relation')}
        hint={t('enquirer.relation.hint')}
      />
      <TextField form={form} name="enquirer.name" label={t('enquirer.name')} />
      <TextField
        form={form}
        name="enquirer.phone"
        label={t('enquirer.phone')}
        native={{ type: 'tel', dir: 'ltr' }}
      />
    </>
  )
}
