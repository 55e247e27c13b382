import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call, type Answer } from '../api/http'
import type { PublicPages } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { CheckField } from '../ui/choices'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useGuardedSave } from '../ui/useGuardedSave'
import { ReconcilingPages } from './ReconcilingPages'
import { ReachFields } from './ReachFields'
import { WordsFields } from './WordsFields'
import { publicPagesQuery } from './website'
import { fromPages, toPages, websiteSchema, type WebsiteForm } from './websiteForm'

/** What the public reads of the centre, and whether it reads anything. */
export function PublicPagesRoom() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery({ ...publicPagesQuery(slug), staleTime: 0, refetchOnWindowFocus: false })
  return (
    <Page
      title={t('website.title')}
      intro={t('website.intro')}
      back={{ to: '/settings', label: t('nav.settings') }}
      actions={query.data && <Looking pages={query.data.data} />}
      narrow
    >
      <Loaded query={query} rows={6}>
        {answer => <Writing answer={answer} />}
      </Loaded>
    </Page>
  )
}

function Looking({ pages }: { pages: PublicPages }) {
  const t = useT()
  const path = pages.open ? pages.path : pages.previewPath
  return (
    path && (
      <a className="button" href={path} target="_blank" rel="noreferrer">
        {t(pages.open ? 'website.see' : 'website.preview')}
      </a>
    )
  )
}

const read = ({ data, etag }: Answer<PublicPages>) => ({ values: fromPages(data), etag })

function Writing({ answer }: { answer: Answer<PublicPages> }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [written, setWritten] = useState(false)
  const form = useForm<WebsiteForm>({
    resolver: checked(websiteSchema),
    defaultValues: fromPages(answer.data),
  })
  const saving = useGuardedSave<WebsiteForm>(
    form,
    read(answer),
    async (values, ifMatch) => {
      setWritten(false)
      const kept = await call<PublicPages>(slug, '/v1/public-pages', {
        method: 'PUT',
        body: toPages(values, answer.data.details.languages),
        ifMatch,
      })
      queries.setQueryData(publicPagesQuery(slug).queryKey, kept)
      saving.go(kept.etag)
      setWritten(true)
    },
    async () => read(await queries.fetchQuery({ ...publicPagesQuery(slug), staleTime: 0 })),
  )
  return (
    <form
      className="stack"
      noValidate
      aria-label={t('website.title')}
      onSubmit={event => void form.handleSubmit(saving.submit)(event)}
    >
      <section className="card fields" aria-label={t('website.open')}>
        <CheckField form={form} name="open" label={t('website.open')} note={t('website.open.note')} />
      </section>
      <ReachFields form={form} />
      <WordsFields form={form} equality={answer.data.equality} />
      {written && <Notice tone="good" title={t('website.saved')} announce />}
      <SaveBar
        form={form}
        problem={saving.problem}
        busy={saving.busy}
        label={t('website.save')}
        offline={false}
      />
      {saving.theirs && (
        <ReconcilingPages
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
