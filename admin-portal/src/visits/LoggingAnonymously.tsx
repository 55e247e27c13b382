import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { uuidv7 } from '../api/uuid'
import type { LoggedVisit } from '../api/types'
import { useT } from '../language/useT'
import { entry, submit } from '../offline/outbox'
import { useDraft } from '../offline/useDraft'
import { useSpeaker } from '../offline/useOutbox'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { DraftNotice } from '../ui/DraftNotice'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { newVisit, newVisitSchema, toVisit, type VisitDraft } from './visitForm'
import { VisitFields } from './VisitFields'

/** Help for somebody who does not agree to a record: what it was about, and nothing about who it was. */
export function LoggingAnonymously() {
  const t = useT()
  const { slug, can } = useSession()
  const speaker = useSpeaker()
  const go = useGo()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const form = useForm<VisitDraft>({ resolver: checked(newVisitSchema), defaultValues: newVisit() })
  const draft = useDraft('log-anonymously', form)
  const { save, busy, problem } = useSave(form)
  const seesThem = can('visit:read')

  const log = () =>
    save(async () => {
      const visit = toVisit(id, null, form.getValues())
      const made = await submit<LoggedVisit>(speaker, entry('log-visit', id, t('anonymous.somebody'), visit))
      await draft.forget()
      await queries.invalidateQueries({ queryKey: ['anonymous-visits', slug] })
      await go(seesThem && made ? '/anonymous' : '/', {
        state: { done: made ? 'visit-logged' : 'visit-queued' },
        replace: true,
      })
    })

  return (
    <Page
      title={t('anonymous.log')}
      intro={t('anonymous.intro')}
      back={seesThem ? { to: '/anonymous', label: t('anonymous.title') } : { to: '/', label: t('nav.home') }}
      narrow
    >
      {draft.restored && <DraftNotice onStartAfresh={() => void draft.startAfresh()} />}
      <form
        className="stack"
        noValidate
        aria-label={t('anonymous.log')}
        onSubmit={event => void form.handleSubmit(log)(event)}
      >
        <VisitFields form={form} anonymous />
        <SaveBar form={form} problem={problem} busy={busy} label={t('visit.save')} />
      </form>
    </Page>
  )
}
