import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { Case } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { AskForm } from './AskForm'
import { CaseFields } from './CaseFields'
import { caseSchema, fromCase, toCase, type CaseDraft } from './caseForm'
import { caseQuery } from './cases'
import { Reconciling } from '../ui/Reconciling'
import { useGuardedSave } from '../ui/useGuardedSave'

export function EditingCase(props: { one: Case; etag: string | null; onClose: () => void }) {
  const { one, onClose } = props
  const t = useT()
  const code = useCode()
  const { country, date } = useFormats()
  const { slug } = useSession()
  const queries = useQueryClient()
  const form = useForm<CaseDraft>({ resolver: checked(caseSchema), defaultValues: fromCase(one) })
  const saving = useGuardedSave(
    form,
    { values: fromCase(one), etag: props.etag },
    async (values, ifMatch) => {
      await call(slug, `/v1/cases/${one.id}`, { method: 'PUT', body: toCase(one.id, values), ifMatch })
      await queries.invalidateQueries({ queryKey: ['case', slug, one.id] })
      onClose()
    },
    async () => {
      const { data, etag } = await queries.fetchQuery({ ...caseQuery(slug, one.id), staleTime: 0 })
      return { values: fromCase(data), etag }
    },
  )
  const labels: Record<string, string> = {
    about: t('case.about'),
    intention: t('case.intention'),
    purpose: t('case.purpose'),
    destination: t('case.destination'),
    reviewOn: t('case.review-on'),
  }
  const shown = (name: string, value: unknown) => {
    const text = String(value ?? '')
    if (!text) return ''
    if (name === 'intention') return code('intention', text)
    if (name === 'purpose') return code('reason', text)
    if (name === 'destination') return country(text)
    return name === 'reviewOn' ? date(text) : text
  }
  if (saving.theirs) {
    return (
      <Reconciling
        seen={saving.seen}
        mine={form.getValues()}
        theirs={saving.theirs}
        label={name => labels[name] ?? name}
        shown={shown}
        onClose={saving.forget}
        onDecided={saving.decide}
      />
    )
  }
  return (
    <AskForm
      title={t('case.edit')}
      form={form}
      saving={saving}
      label={t('action.save')}
      onSave={saving.submit}
      onClose={onClose}
    >
      <CaseFields form={form} review />
    </AskForm>
  )
}
