import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { CheckField, ChoiceField } from '../ui/choices'
import { SelectField, TextField } from '../ui/fields'
import { useChoices, useServiceOptions } from '../ui/useChoices'
import { FurtherServices } from './FurtherServices'
import type { VisitDraft } from './visitForm'

/** What a hurried counsellor may leave closed: the result, forms, time and place, and what could not be given. */
export function VisitResultFields({ form }: { form: UseFormReturn<VisitDraft> }) {
  const t = useT()
  const choices = useChoices()
  const services = useServiceOptions()
  const { errors } = form.formState
  const opened =
    form.formState.defaultValues?.result || errors.minutes || errors.place || errors.furtherServices
  const notGiven =
    form.watch('result') === 'not-given' || form.watch('notGivenService') !== '' || errors.notGivenService
  return (
    <>
      <details className="card part" open={opened ? true : undefined}>
        <summary>
          <h2>{t('visit.more')}</h2>
        </summary>
        <div className="fields">
          <ChoiceField
            form={form}
            name="result"
            label={t('visit.result')}
            choices={choices('contactResult')}
          />
          <FurtherServices form={form} />
          <CheckField form={form} name="helpedWithForms" label={t('visit.forms')} required />
          <TextField
            form={form}
            name="minutes"
            label={t('visit.minutes')}
            native={{ inputMode: 'numeric', maxLength: 4 }}
          />
          <TextField form={form} name="place" label={t('visit.place')} hint={t('visit.place.hint')} />
        </div>
      </details>
      <details className="card part" open={notGiven ? true : undefined}>
        <summary>
          <h2>{t('visit.not-given')}</h2>
        </summary>
        <div className="fields">
          <p className="hint whole">{t('visit.not-given.hint')}</p>
          <SelectField form={form} name="notGivenService" label={t('visit.service')} options={services} />
          <SelectField
            form={form}
            name="notGivenBecause"
            label={t('visit.because')}
            options={choices('notGivenBecause')}
          />
          <TextField form={form} name="notGivenAlternative" label={t('visit.alternative')} whole />
        </div>
      </details>
    </>
  )
}
