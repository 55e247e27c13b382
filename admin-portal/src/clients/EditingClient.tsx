import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call, type Answer } from '../api/http'
import type { Client, ClientFacts } from '../api/types'
import { useFactsRules } from '../fields/checkedAnswers'
import { useQuestions } from '../fields/fields'
import { useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { DraftNotice } from '../ui/DraftNotice'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Reconciling } from '../ui/Reconciling'
import { SaveBar } from '../ui/SaveBar'
import { useGuardedSave } from '../ui/useGuardedSave'
import { clientQuery, fullName } from './clients'
import type { FactName } from './factNames'
import { FactsFields } from './FactsFields'
import { type FactsForm } from './factsForm'
import { apart, fromFacts, toFacts, together } from './factsSent'
import { useFactWords } from './useFactWords'

export function EditingClient() {
  const t = useT()
  const { slug } = useSession()
  const { clientId = '' } = useParams({ strict: false })
  const query = useQuery({ ...clientQuery(slug, clientId), staleTime: Infinity })
  const name = fullName(query.data?.data.name)
  return (
    <Page
      title={t('client.edit', { name })}
      back={{ to: `/clients/${clientId}`, label: name || t('client.title') }}
      narrow
    >
      <Loaded query={query}>{answer => <Editing answer={answer} />}</Loaded>
    </Page>
  )
}

interface DisputedProps {
  seen: ClientFacts
  mine: ClientFacts
  theirs: ClientFacts
  onClose: () => void
  onDecided: (facts: ClientFacts) => void
}

/** Fact by fact, and answer by answer of the centre's own questions. */
function Disputed({ seen, mine, theirs, onClose, onDecided }: DisputedProps) {
  const words = useFactWords()
  const questions = useQuestions()
  const fields = [seen, mine, theirs].flatMap(facts => Object.keys(facts.extra ?? {}))
  const asked = (fact: string) => questions.find(fact.replace(/^extra\./, ''))
  return (
    <Reconciling
      seen={apart(seen, fields)}
      mine={apart(mine, fields)}
      theirs={apart(theirs, fields)}
      label={fact => {
        const question = asked(fact)
        return question ? questions.name(question) : words.label(fact as FactName)
      }}
      shown={(fact, value) => {
        const question = asked(fact)
        return question
          ? questions.answer(question, (value as string[] | null) ?? [])
          : words.value(fact as FactName, { [fact]: value })
      }}
      onClose={onClose}
      onDecided={facts => onDecided(together(facts))}
    />
  )
}

/** Saves only over the version that this person has seen; if somebody was quicker, shows both. */
function Editing({ answer }: { answer: Answer<Client> }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  // What this form is about; the query behind it may refresh meanwhile.
  const [{ id, name }] = useState(answer.data)
  const rules = useFactsRules()
  const form = useForm<FactsForm>({
    resolver: rules,
    defaultValues: fromFacts(answer.data),
  })
  const draft = useDraft(`edit-client.${id}`, form)
  const saving = useGuardedSave<FactsForm>(
    form,
    { values: fromFacts(answer.data), etag: answer.etag },
    async (values, ifMatch) => {
      await call(slug, `/v1/clients/${id}`, { method: 'PUT', body: { id, ...toFacts(values) }, ifMatch })
      await draft.forget()
      await queries.invalidateQueries({ queryKey: ['client', slug, id] })
      await queries.invalidateQueries({ queryKey: ['clients', slug] })
      await go(`/clients/${id}`, { state: { done: 'client-saved' }, replace: true })
    },
    async () => {
      const theirs = await queries.fetchQuery({ ...clientQuery(slug, id), staleTime: 0 })
      return { values: fromFacts(theirs.data), etag: theirs.etag }
    },
  )

  return (
    <form
      className="stack"
      noValidate
      aria-label={t('client.edit', { name: fullName(name) })}
      onSubmit={event => void form.handleSubmit(saving.submit)(event)}
    >
      {draft.restored && <DraftNotice onStartAfresh={() => void draft.startAfresh()} />}
      <FactsFields form={form} />
      <SaveBar
        form={form}
        problem={saving.problem}
        busy={saving.busy}
        label={t('action.save')}
        offline={false}
      />
      {saving.theirs && (
        <Disputed
          seen={toFacts(saving.seen)}
          mine={toFacts(form.getValues())}
          theirs={toFacts(saving.theirs)}
          onClose={saving.forget}
          onDecided={facts => saving.decide(fromFacts(facts))}
        />
      )}
    </form>
  )
}
