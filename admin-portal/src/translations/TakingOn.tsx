import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import { AskForm } from '../cases/AskForm'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { ComboField } from '../ui/ComboField'
import { needed } from '../ui/rules'
import { useSave } from '../ui/useSave'
import { useTranslatable } from './languageName'
import { languagesQuery, translationsPath } from './translations'

const schema = z.object({ language: needed(35) })

/** Takes a language on for this centre, and goes to work. */
export function TakingOn(props: { sheet: string; taken: string[]; onClose: () => void }) {
  const { sheet, taken, onClose } = props
  const t = useT()
  const go = useGo()
  const { slug } = useSession()
  const queries = useQueryClient()
  const options = useTranslatable(taken)
  const form = useForm({ resolver: checked(schema), defaultValues: { language: '' } })
  const saving = useSave(form)
  const take = () =>
    saving.save(async () => {
      const { language } = form.getValues()
      await call(slug, `${translationsPath(sheet)}/${language}`, { method: 'PUT' })
      await queries.invalidateQueries(languagesQuery(slug, sheet))
      await go(`/library/${sheet}/languages/${language}`)
    })
  return (
    <AskForm
      title={t('translating.take-on')}
      form={form}
      saving={saving}
      label={t('translating.take-on.save')}
      onSave={take}
      onClose={onClose}
    >
      <p className="whole">{t('translating.take-on.note')}</p>
      <ComboField
        form={form}
        name="language"
        label={t('translating.language')}
        hint={t('translating.language.hint')}
        options={options}
        required
        whole
      />
    </AskForm>
  )
}
