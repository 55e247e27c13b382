import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import type { Agreement, Centre, Client, ConsentForm } from '../api/types'
import { ConsentFields } from '../consent/ConsentFields'
import { ChildNotice } from '../clients/ChildNotice'
import {
  consentSchema,
  consentTextQuery,
  noConsent,
  toConsent,
  type ConsentDraft,
} from '../consent/consentForm'
import { languages, preferredLanguage } from '../language/languages'
import { useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { useGo, useSearchWord } from '../shell/Here'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { DateField } from '../ui/DateField'
import { DraftNotice } from '../ui/DraftNotice'
import { CheckField } from '../ui/choices'
import { orNull } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { Destination, WhatToTell } from './ReferralParts'
import { referringSchema, type ReferringForm } from './referringForm'
import { Sharing } from './Sharing'

interface Props {
  client: Client
  centres: Centre[]
  agreements: Agreement[]
}

/** The same contents keep their key, so that trying again after a lost answer makes nothing twice. */
interface Once<T> {
  said: string
  body: T
  key: string
}

/** Where to, what may leave, what the client said to that, and why: in this order, on one page. */
export function ReferralWriting({ client, centres, agreements }: Props) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const recorded = useRef<Once<ConsentForm> | null>(null)
  const sent = useRef<Once<unknown> | null>(null)
  const spoken = languages.find(one => one.code === client.languages[0]?.tag) ?? preferredLanguage()
  const consent = useForm<ConsentDraft>({
    resolver: checked(consentSchema),
    defaultValues: noConsent(spoken.code),
  })
  const form = useForm<ReferringForm>({
    resolver: checked(referringSchema),
    defaultValues: {
      toCentreId: useSearchWord('to'),
      service: useSearchWord('service'),
      fieldGroups: ['identity', 'contact'],
      reasons: '',
      assessment: '',
      servicesInUse: '',
      expiresOn: '',
      agreed: false,
    },
  })
  const draft = useDraft(`refer.${client.id}`, form)
  const { save, busy, problem } = useSave(form)

  /** The same words agreed to are recorded once, however often the sending is tried. */
  const recordConsent = async (referring: ReferringForm): Promise<ConsentForm> => {
    const { fieldGroups, toCentreId, expiresOn } = referring
    const said = JSON.stringify([consent.getValues(), fieldGroups, toCentreId, expiresOn])
    if (recorded.current?.said !== said) {
      const words = await queries.fetchQuery(consentTextQuery(slug, 'refer', consent.getValues().language))
      const covers = { recipient: toCentreId, fieldGroups, expiresOn: orNull(expiresOn) }
      const body = toConsent({ ...consent.getValues(), givenAt: new Date().toISOString() }, words, covers)
      recorded.current = { said, body, key: crypto.randomUUID() }
    }
    const { body, key } = recorded.current
    await call(slug, `/v1/clients/${client.id}/consents`, { method: 'POST', body, idempotencyKey: key })
    return body
  }

  const refer = () =>
    save(async () => {
      const referring = form.getValues()
      const { toCentreId, service, reasons, fieldGroups } = referring
      const given = await recordConsent(referring)
      const body = {
        id,
        clientId: client.id,
        toCentreId,
        service,
        consentId: given.id,
        reasons,
        assessment: fieldGroups.includes('assessment') ? orNull(referring.assessment) : null,
        servicesInUse: fieldGroups.includes('services-in-use') ? orNull(referring.servicesInUse) : null,
      }
      const said = JSON.stringify(body)
      if (sent.current?.said !== said) sent.current = { said, body, key: crypto.randomUUID() }
      await call(slug, '/v1/referrals', { method: 'POST', body, idempotencyKey: sent.current.key })
      await draft.forget()
      await queries.invalidateQueries({ queryKey: ['referrals', slug] })
      await queries.invalidateQueries({ queryKey: ['client', slug, client.id] })
      await go(`/referrals/${id}`, { state: { done: 'referral-sent' }, replace: true })
    })

  const both = async () => {
    const said = await consent.trigger(undefined, { shouldFocus: true })
    await form.handleSubmit(() => (said ? refer() : undefined))()
  }
  return (
    <form
      className="stack"
      noValidate
      aria-label={t('referral.form')}
      onSubmit={event => {
        event.preventDefault()
        void both()
      }}
    >
      {draft.restored && <DraftNotice onStartAfresh={() => void draft.startAfresh()} />}
      <Destination form={form} client={client} centres={centres} agreements={agreements} />
      <WhatToTell form={form} />
      <Sharing form={form} client={client} />
      <Card title={t('referral.consent')}>
        <div className="stack">
          <ChildNotice client={client} />
          <ConsentFields form={consent} purpose="refer" />
          <DateField
            form={form}
            name="expiresOn"
            label={t('consent.expires')}
            hint={t('consent.expires.hint')}
          />
          <CheckField form={form} name="agreed" label={t('referral.agreed')} required />
        </div>
      </Card>
      <SaveBar form={form} problem={problem} busy={busy} label={t('referral.send')} offline={false} />
    </form>
  )
}
