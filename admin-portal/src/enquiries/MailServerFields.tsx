import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { SelectField, TextField } from '../ui/fields'
import type { MailboxDraft } from './mailboxForm'

/** An empty host means that there is no such server. A password that is stored already stays when the box is empty. */
export function MailServerFields({
  form,
  which,
}: {
  form: UseFormReturn<MailboxDraft>
  which: 'imap' | 'smtp'
}) {
  const t = useT()
  return (
    <fieldset className="field whole" role="group">
      <legend className="label">{t(`mailbox.${which}`)}</legend>
      <div className="fields">
        <TextField form={form} name={`${which}.host`} label={t('mailbox.host')} native={{ dir: 'ltr' }} />
        <TextField
          form={form}
          name={`${which}.port`}
          label={t('mailbox.port')}
          native={{ inputMode: 'numeric', dir: 'ltr' }}
        />
        <SelectField
          form={form}
          name={`${which}.protection`}
          label={t('mailbox.protection')}
          options={[
            { value: 'TLS', label: 'TLS' },
            { value: 'STARTTLS', label: 'STARTTLS' },
          ]}
          required
        />
        <TextField form={form} name={`${which}.user`} label={t('mailbox.user')} native={{ dir: 'ltr' }} />
        <TextField
          form={form}
          name={`${which}.password`}
          label={t('mailbox.password')}
          hint={t('mailbox.password.hint')}
          native={{ type: 'password', dir: 'ltr', autoComplete: 'new-password' }}
        />
      </div>
    </fieldset>
  )
}
