import { useQueryClient } from '@tanstack/react-query'
import { useFieldArray, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { CodeList } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { checked } from '../ui/checked'
import { CheckField } from '../ui/choices'
import { TextField } from '../ui/fields'
import { Icon } from '../ui/Icon'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { InLanguagesFields } from './InLanguagesFields'

const words = z.record(z.string(), z.string())
const schema = z.object({
  names: words,
  entries: z.array(
    z.object({
      code: z.string().check(z.trim(), z.regex(/^[a-z][a-z0-9-]{0,39}$/, 'invalid')),
      labels: words,
      retired: z.boolean(),
    }),
  ),
})
type ListForm = z.infer<typeof schema>

/** The values of a list: added, translated, put in order, retired; one that may have been chosen never goes. */
export function EditingList({ list, onClose }: { list: CodeList; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const added = list.version < 0
  const form = useForm<ListForm>({
    resolver: checked(schema),
    defaultValues: { names: list.names, entries: list.entries },
  })
  const entries = useFieldArray({ control: form.control, name: 'entries' })
  const { save, busy, problem } = useSave(form)
  const kept = new Set(list.entries.map(entry => entry.code))
  const keep = (values: ListForm) =>
    save(async () => {
      await call(slug, `/v1/code-lists/${list.id}`, {
        method: 'PUT',
        body: values,
        ifMatch: added ? null : `"${list.version}"`,
      })
      await queries.invalidateQueries({ queryKey: ['extra-fields', slug] })
      onClose()
    })
  return (
    <Ask title={t(added ? 'settings.lists.add' : 'settings.lists.change')} onClose={onClose} wide>
      <form className="stack" noValidate onSubmit={event => void form.handleSubmit(keep)(event)}>
        <InLanguagesFields form={form} name="names" label={t('settings.lists.name')} />
        <ol className="stack">
          {entries.fields.map((entry, place) => {
            const label = t('settings.lists.value', { number: place + 1 })
            const isKept = kept.has(entry.code)
            return (
              <li key={entry.id} className="form-row">
                <div className="stack tight" role="group" aria-label={label}>
                  <InLanguagesFields form={form} name={`entries.${place}.labels`} label={label} />
                  {isKept ? (
                    <CheckField
                      form={form}
                      name={`entries.${place}.retired`}
                      label={t('settings.lists.retire')}
                    />
                  ) : (
                    <TextField
                      form={form}
                      name={`entries.${place}.code`}
                      label={t('settings.lists.code')}
                      hint={t('settings.questions.key.hint')}
                      required
                      native={{ dir: 'ltr', autoCapitalize: 'none', spellCheck: false }}
                    />
                  )}
                </div>
                <span className="stack tight">
                  <button
                    type="button"
                    className="icon-button"
                    disabled={place === 0}
                    aria-label={t('settings.questions.up', { name: label })}
                    onClick={() => entries.move(place, place - 1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="icon-button"
                    disabled={place === entries.fields.length - 1}
                    aria-label={t('settings.questions.down', { name: label })}
                    onClick={() => entries.move(place, place + 1)}
                  >
                    ↓
                  </button>
                  {!isKept && (
                    <button
                      type="button"
                      className="icon-button"
                      aria-label={t('form.take-away', { label })}
                      onClick={() => entries.remove(place)}
                    >
                      <Icon name="close" />
                    </button>
                  )}
                </span>
              </li>
            )
          })}
        </ol>
        <div>
          <button
            type="button"
            className="button"
            onClick={() => entries.append({ code: '', labels: {}, retired: false })}
          >
            <Icon name="plus" />
            {t('settings.lists.add-value')}
          </button>
        </div>
        <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
      </form>
    </Ask>
  )
}
