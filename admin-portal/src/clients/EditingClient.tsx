import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call, type Answer } from '../api/http'
import type { Client } from '../api/types'
import { asProblem } from '../api/problems'
import { useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { DraftNotice } from '../ui/DraftNotice'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { clientQuery, fullName } from './clients'
import { ChangedMeanwhile } from './ChangedMeanwhile'
import { FactsFields } from './FactsFields'
import { factsSchema, type FactsForm } from './factsForm'
import { fromFacts, toFacts } from './factsSent'

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

/** Saves only over the version that this person has seen; if somebody was quicker, shows both. */
function Editing({ answer }: { answer: Answer<Client> }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  // The version that this form was filled from; the query behind it may refresh meanwhile.
  const [seen] = useState(answer.data)
  const { id } = seen
  const form = useForm<FactsForm>({ resolver: checked(factsSchema), defaultValues: fromFacts(seen) })
  const draft = useDraft(`edit-client.${id}`, form)
  const { save, busy, problem } = useSave(form)
  const [version, setVersion] = useState(answer.etag)
  const [theirs, setTheirs] = useState<Answer<Client> | null>(null)

  const put = (ifMatch: string | null) =>
    save(async () => {
      try {
        await call(slug, `/v1/clients/${id}`, {
          method: 'PUT',
          body: { id, ...toFacts(form.getValues()) },
          ifMatch,
        })
      } catch (error) {
        if (asProblem(error).kind !== 'precondition-failed') throw error
        setTheirs(await queries.fetchQuery({ ...clientQuery(slug, id), staleTime: 0 }))
        return
      }
      await draft.forget()
      await queries.invalidateQueries({ queryKey: ['client', slug, id] })
      await queries.invalidateQueries({ queryKey: ['clients', slug] })
      await go(`/clients/${id}`, { state: { done: 'client-saved' }, replace: true })
    })

  return (
    <form
      className="stack"
      noValidate
      aria-label={t('client.edit', { name: fullName(seen.name) })}
      onSubmit={event => void form.handleSubmit(() => put(version))(event)}
    >
      {draft.restored && <DraftNotice onStartAfresh={() => void draft.startAfresh()} />}
      <FactsFields form={form} />
      <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
      {theirs && (
        <ChangedMeanwhile
          seen={seen}
          mine={toFacts(form.getValues())}
          theirs={theirs.data}
          onClose={() => setTheirs(null)}
          onDecided={merged => {
            form.reset(fromFacts(merged), { keepDefaultValues: true })
            setVersion(theirs.etag)
            setTheirs(null)
            void put(theirs.etag)
          }}
        />
      )}
    </form>
  )
}
