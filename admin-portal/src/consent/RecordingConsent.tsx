import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { codes } from '../api/codes'
import { call } from '../api/http'
import type { ConsentForm } from '../api/types'
import { preferredLanguage } from '../language/languages'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useSave } from '../ui/useSave'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { ChoiceField } from '../ui/choices'
import { DateField } from '../ui/DateField'
import { SaveBar } from '../ui/SaveBar'
import { AgencyField } from './AgencyField'
import { ConsentFields } from './ConsentFields'
import { consentTextQuery, furtherConsentSchema, noConsent, toConsent } from './consentForm'

/** A further agreement: to be asked later how it went, to be sent messages, or that an agency is told. To another centre: with the referral. */
export function RecordingConsent({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [purpose, setPurpose] = useState<'follow-up' | 'messages' | 'agency'>('follow-up')
  const form = useForm({
    resolver: checked(furtherConsentSchema),
    defaultValues: {
      ...noConsent(preferredLanguage().code),
      agency: { id: '', name: '' },
      fieldGroups: [] as string[],
      expiresOn: '',
    },
  })
  const words = useQuery(consentTextQuery(slug, purpose, form.watch('language')))
  const { save, busy, problem } = useSave(form)
  const record = form.handleSubmit(values =>
    save(async () => {
      if (!words.data) return
      if (purpose === 'agency' && !values.agency.id) {
        form.setError('agency', { message: 'required' })
        return
      }
      const body: ConsentForm = toConsent(values, words.data, {
        recipient: purpose === 'agency' ? values.agency.id : null,
        recipientName: purpose === 'agency' ? values.agency.name : null,
        fieldGroups: purpose === 'agency' ? values.fieldGroups : [],
        expiresOn: values.expiresOn || null,
      })
      await call(slug, `/v1/clients/${clientId}/consents`, {
        method: 'POST',
        body,
        idempotencyKey: body.id,
      })
      await queries.invalidateQueries({ queryKey: ['client', slug, clientId, 'consents'] })
      onClose()
    }),
  )
  return (
    <Card title={t('consent.record')}>
      <form className="stack" noValidate onSubmit={event => void record(event)}>
        <div className="segments" role="group" aria-label={t('consent.purpose')}>
          {(['follow-up', 'messages', 'agency'] as const).map(one => (
            <button key={one} type="button" aria-pressed={purpose === one} onClick={() => setPurpose(one)}>
              {t(`consent.purpose.${one}`)}
            </button>
          ))}
        </div>
        {purpose === 'agency' && (
          <>
            <AgencyField form={form} />
            <ChoiceField
              form={form}
              name="fieldGroups"
              label={t('referral.groups')}
              choices={codes.fieldGroup.map(group => ({ value: group, label: code('fieldGroup', group) }))}
              several
              required
            />
          </>
        )}
        <ConsentFields form={form as never} purpose={purpose} />
        <DateField form={form} name="expiresOn" label={t('consent.expires-on')} />
        <SaveBar form={form} problem={problem} busy={busy} label={t('consent.agrees')} offline={false} />
        <div>
          <button type="button" className="button quiet" onClick={onClose}>
            {t('action.cancel')}
          </button>
        </div>
      </form>
    </Card>
  )
}
