import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { SheetDraft } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useLanguage } from '../language/LanguageProvider'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { ComboField } from '../ui/ComboField'
import { TextField } from '../ui/fields'
import { Page } from '../ui/Page'
import { SaveBar } from '../ui/SaveBar'
import { useLanguageOptions } from '../ui/useChoices'
import { useSave } from '../ui/useSave'
import { beginSchema, blankFacts, toFacts, type TypedFacts } from './factsForm'
import { SheetFactsFields } from './SheetFactsFields'

interface Begun extends TypedFacts {
  title: string
  language: string
}

/** Where the sheet will stand on the shelf; what it says is written next. */
export function BeginningSheet() {
  const t = useT()
  const { slug } = useSession()
  const { language } = useLanguage()
  const languages = useLanguageOptions()
  const go = useGo()
  const queries = useQueryClient()
  const [id] = useState(uuidv7)
  const form = useForm<Begun>({
    resolver: checked(beginSchema),
    defaultValues: { ...blankFacts, title: '', language: language.code },
  })
  const saving = useSave(form)
  const begin = () =>
    saving.save(async () => {
      const { title, language, ...facts } = form.getValues()
      await call<SheetDraft>(slug, '/v1/library/sheets', {
        method: 'POST',
        idempotencyKey: id,
        body: { id, title, language, facts: toFacts(facts) },
      })
      await queries.invalidateQueries({ queryKey: ['library', slug] })
      await go(`/library/${id}/draft`, { replace: true })
    })
  return (
    <Page title={t('library.begin')} back={{ to: '/library', label: t('library.title') }} narrow>
      <form
        className="stack"
        noValidate
        aria-label={t('library.begin')}
        onSubmit={event => void form.handleSubmit(begin)(event)}
      >
        <section className="card fields">
          <TextField
            form={form}
            name="title"
            label={t('library.field.title')}
            native={{ dir: 'auto' }}
            required
            whole
          />
          <ComboField
            form={form}
            name="language"
            label={t('library.field.language')}
            hint={t('library.field.language.hint')}
            options={languages}
            required
          />
          <SheetFactsFields form={form} />
        </section>
        <SaveBar
          form={form}
          problem={saving.problem}
          busy={saving.busy}
          label={t('library.begin.save')}
          offline={false}
        />
      </form>
    </Page>
  )
}
