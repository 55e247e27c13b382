import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { CodeList, ExtraField } from '../api/types'
import { noFacts, type FactsForm } from '../clients/factsForm'
import { AskingFields } from '../fields/AskingFields'
import { useQuestions } from '../fields/fields'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { checked } from '../ui/checked'
import { CheckField, ChoiceField } from '../ui/choices'
import { SelectField, TextField } from '../ui/fields'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { InLanguagesFields } from './InLanguagesFields'

const words = z.record(z.string(), z.string())
const bound = z.string().check(z.trim(), z.regex(/^$|^-?\d{1,9}(\.\d{1,4}|,\d|,\d\d|,\d{4})?$/, 'invalid'))
const schema = z.object({
  names: words,
  helps: words,
  key: z.string().check(z.trim(), z.regex(/^[a-z][a-z0-9-]{0,39}$/, 'invalid')),
  kind: z.string(),
  listId: z.string(),
  least: bound,
  most: bound,
  sensitive: z.boolean(),
  identifying: z.boolean(),
  asked: z.string(),
  retired: z.boolean(),
})
type QuestionForm = z.infer<typeof schema>

const worded = (said: Record<string, string>) =>
  Object.fromEntries(Object.entries(said).filter(([, text]) => text.trim()))

const shown = ({ names, helps, kind, listId }: QuestionForm) => ({
  names: worded(names),
  helps: worded(helps),
  kind: kind as ExtraField['kind'],
  listId: listId || null,
})

const kinds = ['one', 'several', 'yes-no', 'number', 'date', 'text'] as const
const numberOrNull = (text: string) => (text === '' ? null : Number(text.replace(',', '.')))

/** A new question, another wording or translation of one, or one that is not asked any more. */
export function EditingQuestion(props: { field: ExtraField; lists: CodeList[]; onClose: () => void }) {
  const { field, lists, onClose } = props
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const questions = useQuestions()
  const added = field.version < 0
  const form = useForm<QuestionForm>({
    resolver: checked(schema),
    defaultValues: {
      ...field,
      listId: field.listId ?? '',
      least: field.least === null ? '' : String(field.least),
      most: field.most === null ? '' : String(field.most),
    },
  })
  const { save, busy, problem } = useSave(form)
  const kind = form.watch('kind')
  const keep = (values: QuestionForm) =>
    save(async () => {
      await call(slug, `/v1/extra-fields/${field.id}`, {
        method: 'PUT',
        body: {
          ...values,
          listId: values.listId || null,
          least: numberOrNull(values.least),
          most: numberOrNull(values.most),
        },
        ifMatch: added ? null : `"${field.version}"`,
      })
      await queries.invalidateQueries({ queryKey: ['extra-fields', slug] })
      onClose()
    })
  return (
    <Ask title={t(added ? 'settings.questions.add' : 'settings.questions.change')} onClose={onClose} wide>
      <form className="stack" noValidate onSubmit={event => void form.handleSubmit(keep)(event)}>
        <InLanguagesFields form={form} name="names" label={t('settings.questions.name')} />
        <InLanguagesFields form={form} name="helps" label={t('settings.questions.help')} />
        {field.answered ? (
          <p className="muted small">{t('settings.questions.answered')}</p>
        ) : (
          <div className="fields">
            <SelectField
              form={form}
              name="kind"
              label={t('settings.questions.kind')}
              required
              options={kinds.map(one => ({ value: one, label: t(`settings.questions.kind.${one}`) }))}
            />
            {(kind === 'one' || kind === 'several') && (
              <SelectField
                form={form}
                name="listId"
                label={t('settings.questions.list')}
                required
                options={lists.map(list => ({ value: list.id, label: questions.worded(list.names) }))}
              />
            )}
            <TextField
              form={form}
              name="key"
              label={t('settings.questions.key')}
              hint={t('settings.questions.key.hint')}
              required
              native={{ dir: 'ltr', autoCapitalize: 'none', spellCheck: false }}
            />
          </div>
        )}
        {kind === 'number' && (
          <div className="fields">
            <TextField
              form={form}
              name="least"
              label={t('settings.questions.least')}
              native={{ inputMode: 'decimal' }}
            />
            <TextField
              form={form}
              name="most"
              label={t('settings.questions.most')}
              native={{ inputMode: 'decimal' }}
            />
          </div>
        )}
        <ChoiceField
          form={form}
          name="asked"
          label={t('settings.questions.asked')}
          required
          choices={(['registration', 'file'] as const).map(value => ({
            value,
            label: t(`settings.questions.asked.${value}`),
          }))}
        />
        <CheckField
          form={form}
          name="sensitive"
          label={t('settings.questions.sensitive')}
          note={t('settings.questions.sensitive.note')}
        />
        <CheckField
          form={form}
          name="identifying"
          label={t('settings.questions.identifying')}
          note={t('settings.questions.identifying.note')}
        />
        {!added && (
          <CheckField
            form={form}
            name="retired"
            label={t('settings.questions.retire')}
            note={t('settings.questions.retire.note')}
          />
        )}
        <Preview field={{ ...field, ...shown(form.watch()) }} />
        <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
      </form>
    </Ask>
  )
}

/** Answering it here is for trying out; nothing of it is kept. */
function Preview({ field }: { field: ExtraField }) {
  const t = useT()
  const trial = useForm<FactsForm>({ defaultValues: noFacts })
  if (Object.keys(field.names).length === 0) return null
  return (
    <fieldset className="card part preview">
      <legend className="small muted">{t('settings.questions.preview')}</legend>
      <AskingFields key={field.kind} form={trial} fields={[field]} />
    </fieldset>
  )
}
