import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { Case } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { ChoiceField } from '../ui/choices'
import { DateField } from '../ui/DateField'
import { TextArea } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { futureDate, needed, orNull, text } from '../ui/rules'
import { useChoices } from '../ui/useChoices'
import { useSave } from '../ui/useSave'
import { AskForm } from './AskForm'
import { planQuery } from './cases'

/** How the plan went, each time it was looked at together with the client. */
export function ReviewsCard({ one }: { one: Case }) {
  const t = useT()
  const code = useCode()
  const { slug, can } = useSession()
  const { dayOf } = useFormats()
  const query = useQuery(planQuery(slug, one.id))
  const [reviewing, setReviewing] = useState(false)
  return (
    <Card
      title={t('reviews.title')}
      aside={
        can('case:write') &&
        one.step !== 'terminated' && (
          <button type="button" className="button" onClick={() => setReviewing(true)}>
            {t('reviews.hold')}
          </button>
        )
      }
    >
      <Loaded query={query} rows={1}>
        {({ reviews }) =>
          reviews.length === 0 ? (
            <p className="muted">{t('reviews.none')}</p>
          ) : (
            <ol className="timeline">
              {reviews.map(review => (
                <li key={review.id} className="stack tight">
                  <p className="row between">
                    <strong>{code('progress', review.progress)}</strong>
                    <span className="muted small">
                      {dayOf(review.at)} · <bdi>{review.by.name}</bdi>
                    </span>
                  </p>
                  {review.findings && (
                    <p className="prose" dir="auto">
                      {review.findings}
                    </p>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {reviewing && <Reviewing caseId={one.id} onClose={() => setReviewing(false)} />}
    </Card>
  )
}

const schema = z.object({ progress: needed(), findings: text(10_000), nextOn: futureDate() })

function Reviewing({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useT()
  const choices = useChoices()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const form = useForm({
    resolver: checked(schema),
    defaultValues: { progress: '', findings: '', nextOn: '' },
  })
  const saving = useSave(form)
  const review = () =>
    saving.save(async () => {
      const { progress, findings, nextOn } = form.getValues()
      await call(slug, `/v1/cases/${caseId}/reviews`, {
        method: 'POST',
        body: { id, progress, findings: orNull(findings), nextOn: orNull(nextOn) },
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['case', slug, caseId] })
      onClose()
    })
  return (
    <AskForm
      title={t('reviews.hold')}
      form={form}
      saving={saving}
      label={t('reviews.save')}
      onSave={review}
      onClose={onClose}
    >
      <ChoiceField
        form={form}
        name="progress"
        label={t('reviews.progress')}
        choices={choices('progress')}
        required
      />
      <TextArea form={form} name="findings" label={t('reviews.findings')} />
      <DateField form={form} name="nextOn" label={t('case.review-on')} />
    </AskForm>
  )
}
