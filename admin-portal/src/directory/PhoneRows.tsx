import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { TextField } from '../ui/fields'
import { Rows } from '../ui/Rows'
import { blankPhone, type FactsForm } from './factsForm'

interface Props {
  form: UseFormReturn<FactsForm>
  name: 'phones' | 'agencyPhones'
  label: string
}

export function PhoneRows({ form, name, label }: Props) {
  const t = useT()
  return (
    <Rows form={form} name={name} label={label} add={t('directory.phone.add')} blank={blankPhone} most={20}>
      {place => (
        <>
          <TextField
            form={form}
            name={`${name}.${place}.number`}
            label={t('directory.phone.number')}
            required
            native={{ type: 'tel', dir: 'ltr' }}
          />
          <TextField form={form} name={`${name}.${place}.about`} label={t('directory.phone.about')} />
        </>
      )}
    </Rows>
  )
}
