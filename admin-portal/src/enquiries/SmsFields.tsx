import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { SelectField, TextArea, TextField } from '../ui/fields'
import type { SmsDraft } from './smsForm'

/** A secret that is stored already stays when its box is empty. */
export function SmsFields({ form }: { form: UseFormReturn<SmsDraft> }) {
  const t = useT()
  const secret = { type: 'password', dir: 'ltr', autoComplete: 'new-password' } as const
  return (
    <div className="fields">
      <TextField
        form={form}
        name="url"
        label={t('sms.url')}
        native={{ dir: 'ltr', inputMode: 'url' }}
        required
        whole
      />
      <TextField form={form} name="headerName" label={t('sms.header')} native={{ dir: 'ltr' }} />
      <TextField
        form={form}
        name="headerSecret"
        label={t('sms.secret')}
        hint={t('sms.secret.hint')}
        native={secret}
      />
      <SelectField
        form={form}
        name="body"
        label={t('sms.body')}
        options={[
          { value: 'JSON', label: 'JSON' },
          { value: 'FORM', label: 'x-www-form-urlencoded' },
        ]}
        required
      />
      <TextField
        form={form}
        name="takenWhen"
        label={t('sms.taken-when')}
        hint={t('sms.taken-when.hint')}
        native={{ dir: 'ltr' }}
      />
      <TextArea
        form={form}
        name="template"
        label={t('sms.template')}
        hint={t('sms.template.hint')}
        rows={3}
        dir="ltr"
        required
      />
      <TextField
        form={form}
        name="signingSecret"
        label={t('sms.signing')}
        hint={t('sms.signing.hint')}
        native={secret}
        whole
      />
    </div>
  )
}
