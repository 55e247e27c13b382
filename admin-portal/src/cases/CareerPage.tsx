import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call, type Answer } from '../api/http'
import type { CareerPlan } from '../api/types'
import { useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { DraftNotice } from '../ui/DraftNotice'
import { TextArea } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { orNull, text } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { careerQuery } from './cases'
import { QualificationsCard } from './QualificationsCard'
import { Reconciling } from '../ui/Reconciling'
import { useGuardedSave } from '../ui/useGuardedSave'

const parts = ['experience', 'strengths', 'aim', 'lacking', 'learning', 'steps'] as const
type Draft = Record<(typeof parts)[number], string>
const part = text(5_000)
const schema = z.object({
  experience: part,
  strengths: part,
  aim: part,
  lacking: part,
  learning: part,
  steps: part,
})

const from = (plan: CareerPlan) =>
  Object.fromEntries(parts.map(name => [name, plan[name] ?? ''])) as unknown as Draft

/** What somebody can do, wants to do and lacks, and how a qualification gets recognised. */
export function CareerPage() {
  const t = useT()
  const { slug } = useSession()
  const { clientId = '', caseId = '' } = useParams({ strict: false })
  const query = useQuery({ ...careerQuery(slug, caseId), staleTime: Infinity })
  return (
    <Page
      title={t('career.title')}
      back={{ to: `/clients/${clientId}/cases/${caseId}`, label: t('case.title') }}
      narrow
    >
      <QualificationsCard caseId={caseId} />
      <Loaded query={query}>
        {answer => <Writing answer={answer} clientId={clientId} caseId={caseId} />}
      </Loaded>
    </Page>
  )
}

function Writing(props: { answer: Answer<CareerPlan>; clientId: string; caseId: string }) {
  const { answer, clientId, caseId } = props
  const t = useT()
  const { slug, can } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const form = useForm<Draft>({ resolver: checked(schema), defaultValues: from(answer.data) })
  const draft = useDraft(`career.${caseId}`, form)
  const saving = useGuardedSave<Draft>(
    form,
    { values: from(answer.data), etag: answer.etag },
    async (values, ifMatch) => {
      const body = Object.fromEntries(parts.map(name => [name, orNull(values[name])]))
      await call(slug, `/v1/cases/${caseId}/career-plan`, { method: 'PUT', body, ifMatch })
      await draft.forget()
      await queries.invalidateQueries({ queryKey: ['case', slug, caseId] })
      await go(`/clients/${clientId}/cases/${caseId}`)
    },
    async () => {
      const theirs = await queries.fetchQuery({ ...careerQuery(slug, caseId), staleTime: 0 })
      return { values: from(theirs.data), etag: theirs.etag }
    },
  )
  return (
    <form
      className="stack"
      noValidate
      aria-label={t('career.title')}
      onSubmit={event => void form.handleSubmit(saving.submit)(event)}
    >
      {draft.restored && <DraftNotice onStartAfresh={() => void draft.startAfresh()} />}
      <div className="card fields">
        {parts.map(name => (
          <TextArea key={name} form={form} name={name} label={t(`career.${name}`)} rows={3} />
        ))}
      </div>
      {can('case:write') && (
        <SaveBar
          form={form}
          problem={saving.problem}
          busy={saving.busy}
          label={t('career.save')}
          offline={false}
        />
      )}
      {saving.theirs && (
        <Reconciling
          seen={saving.seen}
          mine={form.getValues()}
          theirs={saving.theirs}
          label={name => t(`career.${name as keyof Draft}`)}
          shown={(_, value) => String(value ?? '')}
          onClose={saving.forget}
          onDecided={saving.decide}
        />
      )}
    </form>
  )
}
