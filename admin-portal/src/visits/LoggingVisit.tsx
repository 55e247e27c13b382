import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { uuidv7 } from '../api/uuid'
import type { LoggedVisit } from '../api/types'
import { clientQuery, fullName } from '../clients/clients'
import { SafeContactBanner } from '../clients/SafeContact'
import { useT } from '../language/useT'
import { entry, submit } from '../offline/outbox'
import { useDraft } from '../offline/useDraft'
import { useSpeaker } from '../offline/useOutbox'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { Done } from '../ui/Done'
import { DraftNotice } from '../ui/DraftNotice'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { newVisit, newVisitSchema, toVisit, type VisitDraft } from './visitForm'
import { VisitFields } from './VisitFields'

/** A contact with a client, by whatever channel: what it was about, what was said, what comes next. */
export function LoggingVisit() {
  const t = useT()
  const { slug, can } = useSession()
  const speaker = useSpeaker()
  const go = useGo()
  const queries = useQueryClient()
  const { clientId = '' } = useParams({ strict: false })
  const { state } = useLocation()
  const [id] = useState(() => uuidv7())
  const client = useQuery({ ...clientQuery(slug, clientId), enabled: can('client:read'), retry: false })
  const name = fullName(client.data?.data.name) || (state.client?.id === clientId ? state.client.label : '')
  const form = useForm<VisitDraft>({ resolver: checked(newVisitSchema), defaultValues: newVisit() })
  const draft = useDraft(`log-visit.${clientId}`, form)
  const { save, busy, problem } = useSave(form)

  const log = () =>
    save(async () => {
      const visit = toVisit(id, clientId, form.getValues())
      const made = await submit<LoggedVisit>(
        speaker,
        entry('log-visit', clientId, name || t('visit.title'), visit),
      )
      await draft.forget()
      await queries.invalidateQueries({ queryKey: ['client', slug, clientId, 'visits'] })
      const done = made ? 'visit-logged' : 'visit-queued'
      await go(can('client:read') && made ? `/clients/${clientId}` : '/', { state: { done }, replace: true })
    })

  return (
    <Page
      title={name ? t('visit.log-for', { name }) : t('visit.log')}
      back={
        can('client:read')
          ? { to: `/clients/${clientId}`, label: name || t('client.title') }
          : { to: '/clients', label: t('nav.clients') }
      }
      narrow
    >
      <Done />
      {client.data && (
        <SafeContactBanner rules={client.data.data.contactRules} note={client.data.data.safeContact} />
      )}
      {draft.restored && <DraftNotice onStartAfresh={() => void draft.startAfresh()} />}
      <form
        className="stack"
        noValidate
        aria-label={t('visit.log')}
        onSubmit={event => void form.handleSubmit(log)(event)}
      >
        <VisitFields form={form} />
        <SaveBar form={form} problem={problem} busy={busy} label={t('visit.save')} />
      </form>
    </Page>
  )
}
