import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call, type Answer } from '../api/http'
import { asProblem } from '../api/problems'
import type { VisitRecord } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { VisitEntry } from './VisitEntry'
import { VisitFields } from './VisitFields'
import { fromVisit, toVisit, visitSchema, type VisitDraft } from './visitForm'
import { visitQuery } from './visits'

export function CorrectingVisit() {
  const t = useT()
  const { slug } = useSession()
  const { visitId = '' } = useParams({ strict: false })
  const query = useQuery({ ...visitQuery(slug, visitId), staleTime: Infinity })
  return (
    <Page
      title={t('contact.correct.title')}
      intro={t('contact.correct.intro')}
      back={{ to: `/visits/${visitId}`, label: t('contact.title') }}
      narrow
    >
      <Loaded query={query}>{answer => <Correcting answer={answer} />}</Loaded>
    </Page>
  )
}

/** Saves only over the version that was read; if it was changed elsewhere, shows what it says now. */
function Correcting({ answer }: { answer: Answer<VisitRecord> }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const [seen, setSeen] = useState(answer)
  const [changed, setChanged] = useState(false)
  const { visit } = seen.data
  const form = useForm<VisitDraft>({
    resolver: checked(visitSchema),
    defaultValues: fromVisit(visit),
  })
  const { save, busy, problem } = useSave(form)
  const correct = () =>
    save(async () => {
      try {
        await call(slug, `/v1/visits/${visit.id}`, {
          method: 'PUT',
          body: toVisit(visit.id, visit.clientId, form.getValues()),
          ifMatch: seen.etag,
        })
      } catch (error) {
        if (asProblem(error).kind !== 'precondition-failed') throw error
        setSeen(await queries.fetchQuery({ ...visitQuery(slug, visit.id), staleTime: 0 }))
        setChanged(true)
        return
      }
      await queries.invalidateQueries({ queryKey: ['visit', slug, visit.id] })
      await queries.invalidateQueries({
        queryKey: visit.clientId ? ['client', slug, visit.clientId, 'visits'] : ['anonymous-visits', slug],
      })
      await go(`/visits/${visit.id}`, { state: { done: 'contact-corrected' }, replace: true })
    })
  return (
    <form
      className="stack"
      noValidate
      aria-label={t('contact.correct.title')}
      onSubmit={event => void form.handleSubmit(correct)(event)}
    >
      {changed && (
        <Notice tone="warn" title={t('contact.changed-meanwhile')} announce>
          <VisitEntry visit={visit} alone />
        </Notice>
      )}
      <VisitFields form={form} anonymous={!visit.clientId} />
      <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
    </form>
  )
}
