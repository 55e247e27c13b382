import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { languages, preferredLanguage } from '../language/languages'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { ChoiceField } from '../ui/choices'
import { SelectField, TextField } from '../ui/fields'
import { needed, neededEmail } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'

const schema = z.object({
  name: needed(120),
  email: neededEmail(),
  roles: z.array(z.string()).check(z.minLength(1, 'required')),
  language: needed(),
})

const rolesOf = {
  centre: [
    'receptionist',
    'counsellor',
    'manager',
    'data-administrator',
    'partner-staff',
    'peer-counsellor',
    'cultural-mediator',
    'volunteer',
    'intern',
  ],
  region: ['coordinator'],
  administration: ['administrator'],
}

export function Inviting({
  onClose,
  onInvited,
}: {
  onClose: () => void
  onInvited: (email: string) => void
}) {
  const t = useT()
  const code = useCode()
  const { slug, me } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const roles = rolesOf[me.organisation.kind]
  const form = useForm({
    resolver: checked(schema),
    defaultValues: {
      name: '',
      email: '',
      roles: roles.length === 1 ? roles : [],
      language: preferredLanguage().code as string,
    },
  })
  const { save, busy, problem } = useSave(form)
  const invite = form.handleSubmit(values =>
    save(async () => {
      await call(slug, '/identity/v1/invitations', {
        method: 'POST',
        body: { id, ...values },
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['members', slug] })
      onInvited(values.email)
    }),
  )
  return (
    <Card
      title={t('staff.invite')}
      aside={
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      }
    >
      <form
        className="stack"
        noValidate
        aria-label={t('staff.invite')}
        onSubmit={event => void invite(event)}
      >
        <div className="fields">
          <TextField form={form} name="name" label={t('person.name')} required />
          <TextField
            form={form}
            name="email"
            label={t('person.email')}
            native={{ type: 'email', dir: 'ltr' }}
            required
          />
          <ChoiceField
            form={form}
            name="roles"
            label={t('staff.roles')}
            choices={roles.map(role => ({
              value: role,
              label: code('role', role),
              ...(role === 'data-administrator' ? { note: t('staff.role.data-administrator') } : {}),
            }))}
            several
            required
          />
          <SelectField
            form={form}
            name="language"
            label={t('person.language')}
            options={languages.map(one => ({ value: one.code, label: one.name }))}
            required
          />
        </div>
        <SaveBar form={form} problem={problem} busy={busy} label={t('staff.send')} offline={false} />
      </form>
    </Card>
  )
}
