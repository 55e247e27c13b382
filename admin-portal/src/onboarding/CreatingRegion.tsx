import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { languages, preferredLanguage } from '../language/languages'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { SelectField, TextField } from '../ui/fields'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { regionSchema, suggestedSlug } from './onboardingForm'

export function CreatingRegion({ onClose }: { onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const form = useForm({
    resolver: checked(regionSchema),
    defaultValues: {
      name: '',
      slug: '',
      coordinator: { name: '', email: '', language: preferredLanguage().code as string },
    },
  })
  const { save, busy, problem } = useSave(form)
  const name = form.watch('name')
  const slugTouched = Boolean(form.formState.touchedFields.slug)
  useEffect(() => {
    if (!slugTouched && name) form.setValue('slug', suggestedSlug(name))
  }, [name, slugTouched, form])
  const create = form.handleSubmit(values =>
    save(async () => {
      await call(slug, '/v1/onboarding/regions', {
        method: 'POST',
        body: { id, ...values },
        idempotencyKey: crypto.randomUUID(),
      })
      await queries.invalidateQueries({ queryKey: ['regions', slug] })
      onClose()
    }),
  )
  return (
    <Card
      title={t('region.create')}
      aside={
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      }
    >
      <form
        className="stack"
        noValidate
        aria-label={t('region.create')}
        onSubmit={event => void create(event)}
      >
        <div className="fields">
          <TextField form={form} name="name" label={t('region.name')} required />
          <TextField
            form={form}
            name="slug"
            label={t('onboard.slug')}
            native={{ dir: 'ltr', autoCapitalize: 'none', spellCheck: false }}
            required
          />
          <TextField form={form} name="coordinator.name" label={t('region.coordinator')} required />
          <TextField
            form={form}
            name="coordinator.email"
            label={t('person.email')}
            native={{ type: 'email', dir: 'ltr' }}
            required
          />
          <SelectField
            form={form}
            name="coordinator.language"
            label={t('person.language')}
            options={languages.map(one => ({ value: one.code, label: one.name }))}
            required
          />
        </div>
        <SaveBar form={form} problem={problem} busy={busy} label={t('region.save')} offline={false} />
      </form>
    </Card>
  )
}
