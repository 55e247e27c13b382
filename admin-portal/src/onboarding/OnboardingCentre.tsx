import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { CentreForm } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { preferredLanguage } from '../language/languages'
import { useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { DraftNotice } from '../ui/DraftNotice'
import { orNull } from '../ui/rules'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { CentreFields } from './CentreFields'
import { onboardingQuery, regionsQuery } from './onboarding'
import { centreSchema, type CentreDraft } from './onboardingForm'

export function OnboardingCentre() {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const { data: regions = [] } = useQuery(regionsQuery(slug))
  const [id] = useState(() => uuidv7())
  const form = useForm<CentreDraft>({
    resolver: checked(centreSchema),
    defaultValues: {
      name: '',
      slug: '',
      country: '',
      city: '',
      kind: '',
      providerType: '',
      languages: [],
      timeZone: '',
      regionId: '',
      manager: { name: '', email: '', language: preferredLanguage().code },
    },
  })
  const draft = useDraft('onboard-centre', form)
  const { save, busy, problem } = useSave(form)
  const register = form.handleSubmit(values =>
    save(async () => {
      const body = { id, ...values, regionId: orNull(values.regionId) } as CentreForm
      await call(slug, '/v1/onboarding/centres', {
        method: 'POST',
        body,
        idempotencyKey: crypto.randomUUID(),
      })
      await draft.forget()
      await queries.invalidateQueries({ queryKey: onboardingQuery(slug, id).queryKey.slice(0, 2) })
      await go(`/centres/${id}`, { state: { done: 'centre-onboarded' }, replace: true })
    }),
  )
  return (
    <Page
      title={t('onboard.title')}
      intro={t('onboard.intro')}
      back={{ to: '/centres', label: t('nav.centres') }}
      narrow
    >
      {draft.restored && <DraftNotice onStartAfresh={() => void draft.startAfresh()} />}
      <form
        className="stack"
        noValidate
        aria-label={t('onboard.title')}
        onSubmit={event => void register(event)}
      >
        <CentreFields form={form} regions={regions} />
        <SaveBar form={form} problem={problem} busy={busy} label={t('onboard.save')} offline={false} />
      </form>
    </Page>
  )
}
