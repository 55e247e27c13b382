import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call, type Answer } from '../api/http'
import type { Line } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { CheckField } from '../ui/choices'
import { TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { LineLanguages } from './LineLanguages'
import { fromLine, lineSchema, toLine, type LineDraft } from './lineForm'
import { lineQuery } from './lines'

export function LinePage() {
  const t = useT()
  const { slug } = useSession()
  const { lineId = '' } = useParams({ strict: false })
  const fresh = lineId === 'new'
  const query = useQuery({ ...lineQuery(slug, lineId), enabled: !fresh, staleTime: Infinity })
  return (
    <Page
      title={fresh ? t('lines.open') : (query.data?.data.name ?? t('lines.title'))}
      back={{ to: '/hotline/lines', label: t('lines.title') }}
      narrow
    >
      {fresh ? (
        <Editing answer={null} />
      ) : (
        <Loaded query={query}>{answer => <Editing answer={answer} />}</Loaded>
      )}
    </Page>
  )
}

function Editing({ answer }: { answer: Answer<Line> | null }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const [seen] = useState(answer)
  const [id] = useState(() => seen?.data.id ?? uuidv7())
  const form = useForm<LineDraft>({
    resolver: checked(lineSchema),
    defaultValues: fromLine(seen?.data ?? null),
  })
  const { save, busy, problem } = useSave(form)
  const store = () =>
    save(async () => {
      const body = toLine(id, form.getValues())
      await (seen
        ? call(slug, `/v1/hotline/lines/${id}`, { method: 'PUT', body, ifMatch: seen.etag })
        : call(slug, '/v1/hotline/lines', { method: 'POST', body, idempotencyKey: id }))
      await queries.invalidateQueries({ queryKey: ['lines', slug] })
      await go('/hotline/lines', { state: { done: 'line-saved' }, replace: true })
    })
  return (
    <form
      className="stack"
      noValidate
      aria-label={t('lines.title')}
      onSubmit={event => void form.handleSubmit(store)(event)}
    >
      <section className="card fields" aria-label={t('lines.title')}>
        <TextField form={form} name="name" label={t('lines.name')} required />
        <TextField
          form={form}
          name="number"
          label={t('lines.number')}
          native={{ type: 'tel', dir: 'ltr' }}
          required
        />
        <TextField form={form} name="hours" label={t('lines.hours')} whole />
        <CheckField
          form={form}
          name="trafficking"
          label={t('lines.trafficking')}
          note={t('lines.trafficking.note')}
          required
        />
        {seen && <CheckField form={form} name="retired" label={t('lines.retired')} required />}
      </section>
      <LineLanguages form={form} />
      <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
    </form>
  )
}
