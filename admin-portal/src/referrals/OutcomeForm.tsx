import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { services } from '../api/codes'
import type { OutcomeForm as Outcome } from '../api/types'
import { useCode, useT } from '../language/useT'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { CheckField } from '../ui/choices'
import { CombosField } from '../ui/ComboField'
import { SelectField, TextArea } from '../ui/fields'
import { needed, orNull, text } from '../ui/rules'
import { useChoices } from '../ui/useChoices'

const schema = z.object({
  result: needed(),
  servicesGiven: z.array(z.string()),
  ongoing: z.boolean(),
  note: text(2000),
})

export function OutcomeForm({ busy, onReport }: { busy: boolean; onReport: (outcome: Outcome) => void }) {
  const t = useT()
  const code = useCode()
  const choices = useChoices()
  const form = useForm({
    resolver: checked(schema),
    defaultValues: { result: '', servicesGiven: [] as string[], ongoing: false, note: '' },
  })
  return (
    <Card title={t('outcome.title')}>
      <form
        className="fields"
        noValidate
        aria-label={t('outcome.title')}
        onSubmit={event =>
          void form.handleSubmit(outcome =>
            onReport({ ...(outcome as Outcome), note: orNull(outcome.note) }),
          )(event)
        }
      >
        <SelectField
          form={form}
          name="result"
          label={t('outcome.result')}
          options={choices('result')}
          required
          whole
        />
        <CombosField
          form={form}
          name="servicesGiven"
          label={t('outcome.services')}
          options={services.map(value => ({ value, label: code('service', value) }))}
        />
        <CheckField form={form} name="ongoing" label={t('outcome.ongoing.check')} />
        <TextArea form={form} name="note" label={t('outcome.note')} rows={3} />
        <div className="actions whole">
          <button type="submit" className="button primary" disabled={busy}>
            {t('outcome.report')}
          </button>
        </div>
      </form>
    </Card>
  )
}
