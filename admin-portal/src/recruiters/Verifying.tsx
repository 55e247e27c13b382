import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { Recruiter } from '../api/types'
import { AskForm } from '../cases/AskForm'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { DateField } from '../ui/DateField'
import { neededDate } from '../ui/rules'
import { useSave } from '../ui/useSave'
import { inHalfAYear } from './recruiterForm'

const schema = z.object({ dueOn: neededDate() })

/** Somebody has made sure of what the page says, in the version that they have read. */
export function Verifying({ recruiter, onClose }: { recruiter: Recruiter; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const form = useForm({ resolver: checked(schema), defaultValues: { dueOn: inHalfAYear() } })
  const saving = useSave(form)
  const verify = () =>
    saving.save(async () => {
      await call(slug, `/v1/recruiters/${recruiter.id}/check`, {
        method: 'POST',
        body: form.getValues(),
        ifMatch: `"${recruiter.version}"`,
      })
      await queries.invalidateQueries({ queryKey: ['recruiters', slug] })
      onClose()
    })
  return (
    <AskForm
      title={t('recruiter.check.verify')}
      form={form}
      saving={saving}
      label={t('recruiter.check.verify')}
      onSave={verify}
      onClose={onClose}
    >
      <p className="whole">{t('recruiter.check.text')}</p>
      <DateField form={form} name="dueOn" label={t('recruiter.check.next')} required />
    </AskForm>
  )
}
