import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import type { Agreement, Centre, Client } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { SelectField, TextArea } from '../ui/fields'
import { Notice } from '../ui/Notice'
import { useServiceOptions } from '../ui/useChoices'
import { prospectQuery } from './centres'
import type { ReferringForm } from './referringForm'

interface Props {
  form: UseFormReturn<ReferringForm>
}

export function Destination({
  form,
  client,
  centres,
  agreements,
}: Props & { client: Client; centres: Centre[]; agreements: Agreement[] }) {
  const t = useT()
  const { me, can } = useSession()
  const { country } = useFormats()
  const services = useServiceOptions()
  const toCentreId = form.watch('toCentreId')
  const agreed = agreements.some(one => one.partner.id === toCentreId && one.status === 'in-force')
  const partners = centres.filter(centre => centre.id !== me.organisation.id)
  return (
    <Card title={t('referral.where')}>
      <div className="fields">
        <SelectField
          form={form}
          name="toCentreId"
          label={t('referral.centre')}
          options={partners.map(centre => ({
            value: centre.id,
            label: `${centre.name}, ${country(centre.country)}`,
          }))}
          required
        />
        <SelectField form={form} name="service" label={t('visit.service')} options={services} required />
        {toCentreId && !agreed && (
          <div className="whole">
            <Notice tone="warn" title={t('referral.no-agreement')} announce>
              <p>
                {t(can('agreement:manage') ? 'referral.no-agreement.manager' : 'referral.no-agreement.text')}
              </p>
              {can('agreement:manage') && <Here to="/agreements">{t('nav.agreements')}</Here>}
            </Notice>
          </div>
        )}
        {toCentreId && agreed && client.restrictedBecause && (
          <StaysRestricted clientId={client.id} to={toCentreId} />
        )}
      </div>
    </Card>
  )
}

/** What becomes of a restricted client there, said before anything is sent. */
function StaysRestricted({ clientId, to }: { clientId: string; to: string }) {
  const t = useT()
  const { slug } = useSession()
  const { data } = useQuery(prospectQuery(slug, clientId, to))
  if (!data?.restricted) return null
  return (
    <div className="whole">
      <Notice
        tone={data.readable ? 'info' : 'bad'}
        title={t(data.readable ? 'referral.restricted.goes-on' : 'referral.restricted.unreadable')}
        announce
      />
    </div>
  )
}

export function WhatToTell({ form }: Props) {
  const t = useT()
  return (
    <Card title={t('referral.tell')}>
      <div className="fields">
        <TextArea
          form={form}
          name="reasons"
          label={t('referral.reasons')}
          hint={t('referral.reasons.hint')}
          required
        />
        <TextArea
          form={form}
          name="assessment"
          label={t('referral.assessment')}
          hint={t('referral.assessment.hint')}
        />
        <TextArea form={form} name="servicesInUse" label={t('referral.services-in-use')} rows={2} />
      </div>
    </Card>
  )
}
