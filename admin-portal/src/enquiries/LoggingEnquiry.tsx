import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { Enquiry, EnquiryLine } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { VisitFields } from '../visits/VisitFields'
import { newVisit, newVisitSchema, toVisit, type VisitDraft } from '../visits/visitForm'
import { enquiryQuery } from './enquiries'

const channels: Record<EnquiryLine['channel'], string> = {
  email: 'email',
  sms: 'sms',
  messaging: 'messaging',
  website: 'website',
  'call-back': 'telephone',
  'out-of-hours': 'telephone',
}

/** What came in becomes a contact: of the client whom it is from, or of somebody anonymous. */
export function LoggingEnquiry() {
  const t = useT()
  const { slug } = useSession()
  const { enquiryId = '' } = useParams({ strict: false })
  const query = useQuery({ ...enquiryQuery(slug, enquiryId), staleTime: Infinity })
  return (
    <Page title={t('enquiry.log')} back={{ to: `/enquiries/${enquiryId}`, label: t('enquiry.title') }} narrow>
      <Loaded query={query}>{({ data }) => <Logging enquiry={data} />}</Loaded>
    </Page>
  )
}

function Logging({ enquiry }: { enquiry: Enquiry }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const { line } = enquiry
  const client = line.client?.id ?? null
  const [id] = useState(() => uuidv7())
  const form = useForm<VisitDraft>({
    resolver: checked(newVisitSchema),
    defaultValues: { ...newVisit(), channel: channels[line.channel] },
  })
  const { save, busy, problem } = useSave(form)
  const log = form.handleSubmit(values =>
    save(async () => {
      await call(slug, `/v1/enquiries/${line.id}/contact`, {
        method: 'POST',
        body: toVisit(id, client, values),
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['enquiry', slug, line.id] })
      await queries.invalidateQueries({ queryKey: ['enquiries', slug] })
      await go(`/visits/${id}`, { state: { done: 'visit-logged' }, replace: true })
    }),
  )
  return (
    <form className="stack" noValidate aria-label={t('enquiry.log')} onSubmit={event => void log(event)}>
      <VisitFields form={form} anonymous={!client} />
      <SaveBar form={form} problem={problem} busy={busy} label={t('visit.save')} offline={false} />
    </form>
  )
}
