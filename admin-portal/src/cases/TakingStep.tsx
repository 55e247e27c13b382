import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { Case, Step } from '../api/types'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { TextArea } from '../ui/fields'
import { orNull, text } from '../ui/rules'
import { useSave } from '../ui/useSave'
import { AskForm } from './AskForm'

const schema = z.object({ note: text(5_000) })

export function TakingStep(props: { one: Case; etag: string | null; to: Step; onClose: () => void }) {
  const { one, etag, to, onClose } = props
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const queries = useQueryClient()
  const form = useForm({ resolver: checked(schema), defaultValues: { note: '' } })
  const saving = useSave(form)
  const title = one.step === 'terminated' ? t('case.reopen') : t('case.go', { step: code('step', to) })
  const take = () =>
    saving.save(async () => {
      await call(slug, `/v1/cases/${one.id}/step`, {
        method: 'POST',
        body: { to, note: orNull(form.getValues().note) },
        ifMatch: etag,
      })
      await queries.invalidateQueries({ queryKey: ['case', slug, one.id] })
      onClose()
    })
  return (
    <AskForm title={title} form={form} saving={saving} label={title} onSave={take} onClose={onClose}>
      <TextArea form={form} name="note" label={t('case.step.note')} hint={t('case.step.note.hint')} />
    </AskForm>
  )
}
