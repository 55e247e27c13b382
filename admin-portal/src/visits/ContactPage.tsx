import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { VisitRecord } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Done } from '../ui/Done'
import { TextArea } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { VisitEntry } from './VisitEntry'
import { canCorrect, visitQuery } from './visits'

/** One contact: what it says, what it said before, and what was added. */
export function ContactPage() {
  const t = useT()
  const { slug, me, can } = useSession()
  const { visitId = '' } = useParams({ strict: false })
  const query = useQuery(visitQuery(slug, visitId))
  const visit = query.data?.data.visit
  return (
    <Page
      title={t('contact.title')}
      back={
        visit?.clientId
          ? { to: `/clients/${visit.clientId}`, label: t('client.title') }
          : { to: '/anonymous', label: t('anonymous.title') }
      }
      actions={
        visit &&
        can('visit:log') &&
        canCorrect(visit, me.person.id) && (
          <Here to={`/visits/${visit.id}/correct`} className="button">
            {t('contact.correct')}
          </Here>
        )
      }
      narrow
    >
      <Done />
      <Loaded query={query} rows={4}>
        {({ data }) => (
          <>
            <section className="card" aria-label={t('contact.title')}>
              <VisitEntry visit={data.visit} alone />
            </section>
            {can('visit:log') && <Adding record={data} />}
            {data.earlier.length > 0 && (
              <Card title={t('contact.earlier')}>
                <ol className="timeline">
                  {data.earlier.map((earlier, index) => (
                    <li key={index}>
                      <VisitEntry visit={earlier} alone />
                    </li>
                  ))}
                </ol>
              </Card>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Adding({ record }: { record: VisitRecord }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [sending, setSending] = useState(() => ({ id: uuidv7(), key: crypto.randomUUID() }))
  const form = useForm({ defaultValues: { text: '' } })
  const { save, busy, problem } = useSave(form)
  const { visit } = record
  const add = () => {
    const text = form.getValues('text').trim()
    if (!text) {
      form.setError('text', { message: 'required' }, { shouldFocus: true })
      return Promise.resolve()
    }
    return save(async () => {
      await call(slug, `/v1/visits/${visit.id}/additions`, {
        method: 'POST',
        body: { id: sending.id, text },
        idempotencyKey: sending.key,
      })
      form.reset()
      setSending({ id: uuidv7(), key: crypto.randomUUID() })
      await queries.invalidateQueries({ queryKey: ['visit', slug, visit.id] })
      if (visit.clientId)
        await queries.invalidateQueries({ queryKey: ['client', slug, visit.clientId, 'visits'] })
    })
  }
  return (
    <Card title={t('contact.add.title')}>
      <form className="stack" noValidate onSubmit={event => void form.handleSubmit(add)(event)}>
        <TextArea
          form={form}
          name="text"
          label={t('contact.add.text')}
          hint={t('contact.add.hint')}
          required
        />
        <SaveBar form={form} problem={problem} busy={busy} label={t('contact.add')} offline={false} />
      </form>
    </Card>
  )
}
