import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { Case } from '../api/types'
import { useCode, useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { SelectField, TextArea } from '../ui/fields'
import { Notice } from '../ui/Notice'
import { needed, orNull, text } from '../ui/rules'
import { useChoices } from '../ui/useChoices'
import { useSave } from '../ui/useSave'
import { AskForm } from './AskForm'

const schema = z.object({ outcome: needed(), purpose: text(), note: needed(5_000) })

/** What happened, beside what was meant at first contact. No answer is better than another. */
export function Terminating(props: { one: Case; etag: string | null; onClose: () => void }) {
  const { one, etag, onClose } = props
  const t = useT()
  const code = useCode()
  const choices = useChoices()
  const { slug } = useSession()
  const queries = useQueryClient()
  const form = useForm({
    resolver: checked(schema),
    defaultValues: { outcome: '', purpose: '', note: '' },
  })
  const draft = useDraft(`terminate.${one.id}`, form)
  const saving = useSave(form)
  const terminate = () =>
    saving.save(async () => {
      const { outcome, purpose, note } = form.getValues()
      await call(slug, `/v1/cases/${one.id}/termination`, {
        method: 'POST',
        body: { outcome, purpose: orNull(purpose), note: note.trim() },
        ifMatch: etag,
      })
      await draft.forget()
      await queries.invalidateQueries({ queryKey: ['case', slug, one.id] })
      await queries.invalidateQueries({ queryKey: ['caseload', slug] })
      onClose()
    })
  return (
    <AskForm
      title={t('case.terminate')}
      form={form}
      saving={saving}
      label={t('case.terminate')}
      onSave={terminate}
      onClose={onClose}
    >
      <div className="field whole">
        <Notice>
          <p>{t('case.terminate.about', { intention: code('intention', one.intention) })}</p>
        </Notice>
      </div>
      <SelectField
        form={form}
        name="outcome"
        label={t('case.outcome')}
        options={choices('caseOutcome')}
        required
      />
      <SelectField form={form} name="purpose" label={t('case.purpose')} options={choices('reason')} />
      <TextArea
        form={form}
        name="note"
        label={t('case.terminate.note')}
        hint={t('case.terminate.hint')}
        required
      />
    </AskForm>
  )
}
