import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { uuidv7 } from '../api/uuid'
import type { Candidate, Client, ClientForm } from '../api/types'
import { ConsentStep } from '../consent/ConsentStep'
import {
  consentSchema,
  consentTextQuery,
  noConsent,
  toConsent,
  type ConsentDraft,
} from '../consent/consentForm'
import { toEnquirer } from '../consent/enquirerForm'
import { takeCarriedOver } from '../hotline/carriedOver'
import { preferredLanguage } from '../language/languages'
import { useT } from '../language/useT'
import { entry, submit } from '../offline/outbox'
import { useDraft } from '../offline/useDraft'
import { useSpeaker } from '../offline/useOutbox'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { useFactsRules } from '../fields/checkedAnswers'
import { checked } from '../ui/checked'
import { DraftNotice } from '../ui/DraftNotice'
import { Page } from '../ui/Page'
import { useSave } from '../ui/useSave'
import { fullName } from './clients'
import { duplicatesIn } from './duplicates'
import { DuplicateWarning } from './DuplicateWarning'
import { FactsFields } from './FactsFields'
import { noFacts, type FactsForm } from './factsForm'
import { toFacts } from './factsSent'
import { LikelyKnown } from './LikelyKnown'
import { SaveBar } from '../ui/SaveBar'

/** Intake: consent first, since without it there is nothing to register. */
export function RegisteringClient() {
  const t = useT()
  const { slug, can } = useSession()
  const speaker = useSpeaker()
  const go = useGo()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const [enquiryId] = useState(() => uuidv7())
  const consent = useForm<ConsentDraft>({
    resolver: checked(consentSchema),
    defaultValues: noConsent(preferredLanguage().code),
  })
  const [carried] = useState(takeCarriedOver)
  const rules = useFactsRules()
  const facts = useForm<FactsForm>({
    resolver: rules,
    defaultValues: { ...noFacts, ...carried },
  })
  const consentDraft = useDraft('register-client.consent', consent)
  const factsDraft = useDraft('register-client.facts', facts)
  const { save, busy, problem, setProblem } = useSave(facts)
  const [candidates, setCandidates] = useState<Candidate[]>([])
  const agreed = consent.watch('givenAt') !== ''

  const register = (despiteDuplicates: boolean) =>
    save(async () => {
      setCandidates([])
      const form = facts.getValues()
      const said = consent.getValues()
      const words = await queries.fetchQuery(consentTextQuery(slug, 'store', said.language))
      const body: ClientForm = {
        id,
        ...toFacts(form),
        enquirer: said.givenBy === 'enquirer' ? toEnquirer(enquiryId, said.enquirer) : null,
        consent: toConsent(said, words, { recipient: null, fieldGroups: [] }),
        ...(despiteDuplicates ? { despiteDuplicates } : {}),
      }
      const label = fullName(body.name)
      let made: Client | null
      try {
        made = await submit<Client>(speaker, entry('register-client', id, label, body))
      } catch (error) {
        const found = duplicatesIn(error)
        if (!found) throw error
        setCandidates(found)
        return
      }
      await Promise.all([consentDraft.forget(), factsDraft.forget()])
      await queries.invalidateQueries({ queryKey: ['clients', slug] })
      const client = { id, label }
      if (!made) await go('/', { state: { done: 'client-queued' } })
      else if (can('client:read'))
        await go(`/clients/${id}`, { state: { done: 'client-registered' }, replace: true })
      else
        await go(`/clients/${id}/log-visit`, { state: { client, done: 'client-registered' }, replace: true })
    })

  const startAfresh = async () => {
    await Promise.all([consentDraft.startAfresh(), factsDraft.startAfresh()])
    setProblem(null)
  }

  return (
    <Page
      title={t('register.title')}
      back={{ to: '/clients', label: t('nav.clients') }}
      intro={t('register.intro')}
      narrow
    >
      {(consentDraft.restored || factsDraft.restored) && (
        <DraftNotice onStartAfresh={() => void startAfresh()} />
      )}
      <ConsentStep form={consent} />
      {agreed && (
        <form
          className="stack"
          noValidate
          onSubmit={event => void facts.handleSubmit(() => register(false))(event)}
          aria-label={t('register.form')}
        >
          <FactsFields form={facts} atRegistration />
          <LikelyKnown form={facts} />
          <SaveBar form={facts} problem={problem} busy={busy} label={t('register.save')} />
        </form>
      )}
      {candidates.length > 0 && (
        <DuplicateWarning
          typed={toFacts(facts.getValues())}
          candidates={candidates}
          onClose={() => setCandidates([])}
          onAnyway={() => void register(true)}
          onSame={() => Promise.all([consentDraft.forget(), factsDraft.forget()])}
        />
      )}
    </Page>
  )
}
