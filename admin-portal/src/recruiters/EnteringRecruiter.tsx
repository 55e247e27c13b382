import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call, type Answer } from '../api/http'
import type { Recruiter } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { DateField } from '../ui/DateField'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useGuardedSave } from '../ui/useGuardedSave'
import { ReconcilingRecruiter } from './ReconcilingRecruiter'
import { FeeFields, LicenceFields, NameFields, SanctionFields } from './RecruiterFields'
import { fromRecruiter, recruiterSchema, toRecruiter, type RecruiterDraft } from './recruiterForm'
import { recruiterQuery } from './recruiters'

/** A new agency, or a change of one that this centre keeps. */
export function EnteringRecruiter() {
  const t = useT()
  const { slug } = useSession()
  const { recruiterId = '' } = useParams({ strict: false })
  const query = useQuery({
    ...recruiterQuery(slug, recruiterId),
    enabled: recruiterId !== '',
    staleTime: Infinity,
  })
  const back = recruiterId
    ? { to: `/recruiters/${recruiterId}`, label: query.data?.data.name ?? t('recruiter.entry') }
    : { to: '/recruiters', label: t('recruiters.title') }
  return (
    <Page title={t(recruiterId ? 'recruiter.edit' : 'recruiter.add')} back={back} narrow>
      {recruiterId ? (
        <Loaded query={query}>{answer => <Editing answer={answer} />}</Loaded>
      ) : (
        <Editing answer={null} />
      )}
    </Page>
  )
}

const read = (answer: Answer<Recruiter> | null) => ({
  values: fromRecruiter(answer?.data ?? null),
  etag: answer?.etag ?? null,
})

function Editing({ answer }: { answer: Answer<Recruiter> | null }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const [seen] = useState(answer)
  const [id] = useState(() => seen?.data.id ?? uuidv7())
  const form = useForm<RecruiterDraft>({
    resolver: checked(recruiterSchema),
    defaultValues: fromRecruiter(seen?.data ?? null),
  })
  const saving = useGuardedSave<RecruiterDraft>(
    form,
    read(seen),
    async (draft, ifMatch) => {
      const body = toRecruiter(id, draft)
      await (seen
        ? call(slug, `/v1/recruiters/${id}`, { method: 'PUT', body, ifMatch })
        : call(slug, '/v1/recruiters', { method: 'POST', body, idempotencyKey: id }))
      await queries.invalidateQueries({ queryKey: ['recruiters', slug] })
      await go(`/recruiters/${id}`, { replace: true })
    },
    async () => read(await queries.fetchQuery({ ...recruiterQuery(slug, id), staleTime: 0 })),
  )
  return (
    <form
      className="stack"
      noValidate
      aria-label={t('recruiter.entry')}
      onSubmit={event => void form.handleSubmit(saving.submit)(event)}
    >
      <NameFields form={form} />
      <LicenceFields form={form} />
      <FeeFields form={form} />
      <SanctionFields form={form} />
      <section className="card fields" aria-label={t('recruiter.check')}>
        <DateField
          form={form}
          name="dueOn"
          label={t('recruiter.check.next')}
          hint={t('recruiter.check.next.hint')}
        />
      </section>
      <SaveBar
        form={form}
        problem={saving.problem}
        busy={saving.busy}
        label={t('recruiter.save')}
        offline={false}
      />
      {saving.theirs && (
        <ReconcilingRecruiter
          seen={saving.seen}
          mine={form.getValues()}
          theirs={saving.theirs}
          onClose={saving.forget}
          onDecided={saving.decide}
        />
      )}
    </form>
  )
}
