import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call, type Answer } from '../api/http'
import type { SheetAdaptation } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { ComboField } from '../ui/ComboField'
import { TextArea } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Rows } from '../ui/Rows'
import { needed, text } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useLanguageOptions } from '../ui/useChoices'
import { useGuardedSave } from '../ui/useGuardedSave'
import { Reconciling } from '../ui/Reconciling'
import { adaptationQuery } from './library'

const schema = z.object({
  shown: z.boolean(),
  words: z
    .array(z.object({ language: needed(35), intro: text(4_000), contacts: text(4_000) }))
    .check(z.refine(rows => new Set(rows.map(row => row.language)).size === rows.length, 'repeated')),
})
type Typed = z.infer<typeof schema>

const read = ({ data, etag }: Answer<SheetAdaptation>) => ({
  values: {
    shown: data.shown,
    words: Object.entries(data.words).map(([language, words]) => ({ language, ...words })),
  },
  etag,
})

/** This centre's own words around a sheet, for its own visitors; the shared part goes on changing. */
export function Adapting() {
  const t = useT()
  const { slug } = useSession()
  const { sheetId = '' } = useParams({ strict: false })
  const query = useQuery({ ...adaptationQuery(slug, sheetId), staleTime: Infinity })
  return (
    <Page
      title={t('library.adapt')}
      intro={t('library.adapt.intro')}
      back={{ to: `/library/${sheetId}`, label: t('library.sheet') }}
      narrow
    >
      <Loaded query={query}>{answer => <Editing answer={answer} />}</Loaded>
    </Page>
  )
}

function Editing({ answer }: { answer: Answer<SheetAdaptation> }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const languages = useLanguageOptions()
  const [seen] = useState(() => read(answer))
  const sheet = answer.data.sheet
  const form = useForm<Typed>({ resolver: checked(schema), defaultValues: seen.values })
  const saving = useGuardedSave<Typed>(
    form,
    seen,
    async (typed, ifMatch) => {
      const words = Object.fromEntries(typed.words.map(({ language, ...rest }) => [language, rest]))
      await call(slug, `/v1/library/sheets/${sheet}/adaptation`, {
        method: 'PUT',
        ifMatch,
        body: { shown: typed.shown, words },
      })
      await queries.invalidateQueries({ queryKey: ['library', slug] })
      await go(`/library/${sheet}`, { replace: true })
    },
    async () => read(await queries.fetchQuery({ ...adaptationQuery(slug, sheet), staleTime: 0 })),
  )
  return (
    <form
      className="stack"
      noValidate
      aria-label={t('library.adapt')}
      onSubmit={event => void form.handleSubmit(saving.submit)(event)}
    >
      <section className="card fields">
        <label className="choice whole">
          <input type="checkbox" {...form.register('shown')} />
          <span>
            {t('library.adapt.shown')}
            <small>{t('library.adapt.shown.hint')}</small>
          </span>
        </label>
        <Rows
          form={form}
          name="words"
          label={t('library.adapt.words')}
          add={t('library.adapt.add')}
          blank={{ language: '', intro: '', contacts: '' }}
          most={30}
        >
          {place => (
            <>
              <ComboField
                form={form}
                name={`words.${place}.language`}
                label={t('library.read-in')}
                options={languages}
                required
                whole
              />
              <TextArea
                form={form}
                name={`words.${place}.intro`}
                label={t('library.adapt.intro-words')}
                rows={3}
              />
              <TextArea
                form={form}
                name={`words.${place}.contacts`}
                label={t('library.local.contacts')}
                rows={3}
              />
            </>
          )}
        </Rows>
      </section>
      <SaveBar
        form={form}
        problem={saving.problem}
        busy={saving.busy}
        label={t('action.save')}
        offline={false}
      />
      {saving.theirs && (
        <Reconciling
          seen={saving.seen}
          mine={form.getValues()}
          theirs={saving.theirs}
          label={name => t(name === 'shown' ? 'library.adapt.shown' : 'library.adapt.words')}
          shown={(_, value) =>
            typeof value === 'boolean' ? t(value ? 'state.yes' : 'state.no') : words(value)
          }
          onClose={saving.forget}
          onDecided={saving.decide}
        />
      )}
    </form>
  )
}

const words = (value: unknown) =>
  (value as Typed['words']).map(row => [row.language, row.intro, row.contacts].join(' ')).join(' · ')
