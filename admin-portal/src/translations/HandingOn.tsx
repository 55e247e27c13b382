import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { LanguageSummary } from '../api/types'
import { AskForm } from '../cases/AskForm'
import { useT } from '../language/useT'
import { centresQuery } from '../referrals/centres'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { SelectField } from '../ui/fields'
import { needed } from '../ui/rules'
import { useSave } from '../ui/useSave'
import { useLanguageName } from './languageName'
import { translationsPath } from './translations'

const schema = z.object({ centre: needed() })

/** Another centre translates it from now on: ours gives it away, or the owner of the sheet takes it from one that rests. */
export function HandingOn(props: { sheet: string; summary: LanguageSummary; onClose: () => void }) {
  const { sheet, summary, onClose } = props
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const language = useLanguageName()(summary.language)
  const { data: centres = [] } = useQuery(centresQuery(slug))
  const form = useForm({ resolver: checked(schema), defaultValues: { centre: '' } })
  const saving = useSave(form)
  const hand = () =>
    saving.save(async () => {
      await call(slug, `${translationsPath(sheet)}/${summary.language}/centre`, {
        method: 'PUT',
        body: form.getValues(),
      })
      for (const part of ['languages', 'translation', 'work'])
        await queries.invalidateQueries({ queryKey: ['library', slug, part] })
      onClose()
    })
  return (
    <AskForm
      title={t('translating.hand-on-of', { language })}
      form={form}
      saving={saving}
      label={t('translating.hand-on')}
      onSave={hand}
      onClose={onClose}
    >
      <p className="whole">{t('translating.hand-on.note')}</p>
      <SelectField
        form={form}
        name="centre"
        label={t('translating.centre')}
        options={centres
          .filter(one => one.id !== summary.centre)
          .map(one => ({ value: one.id, label: one.name }))}
        required
        whole
      />
    </AskForm>
  )
}
