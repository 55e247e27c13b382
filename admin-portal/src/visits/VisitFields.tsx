import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { CheckField, ChoiceField } from '../ui/choices'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { useChoices, useServiceOptions } from '../ui/useChoices'
import { VisitResultFields } from './VisitResultFields'
import type { VisitDraft } from './visitForm'

const inWeeks = [1, 2, 4] as const

interface Props {
  form: UseFormReturn<VisitDraft>
  /** Then the gender is asked, and no name wanted. */
  anonymous?: boolean
}

export function VisitFields({ form, anonymous = false }: Props) {
  const t = useT()
  const choices = useChoices()
  const services = useServiceOptions()
  const follow = (weeks: number) => {
    const day = new Date(Date.now() + weeks * 7 * 86_400_000)
    form.setValue('followUpOn', day.toISOString().slice(0, 10), { shouldDirty: true, shouldValidate: true })
  }
  return (
    <>
      <section className="card fields" aria-label={t('visit.title')}>
        <SelectField
          form={form}
          name="channel"
          label={t('visit.channel')}
          options={choices('channel')}
          required
        />
        <SelectField form={form} name="reason" label={t('visit.reason')} options={choices('contactReason')} />
        <SelectField form={form} name="service" label={t('visit.service')} options={services} required />
        <ChoiceField
          form={form}
          name="depth"
          label={t('visit.depth')}
          choices={choices('depth').map(choice => ({
            ...choice,
            note: t(`visit.depth.${choice.value as Depth}`),
          }))}
          required
        />
        {anonymous && <Anonymous form={form} />}
        <TextField
          form={form}
          name="purpose"
          label={t('visit.purpose')}
          hint={t(anonymous ? 'anonymous.purpose.hint' : 'visit.purpose.hint')}
          whole
        />
        <TextArea form={form} name="advice" label={t('visit.advice')} rows={5} />
      </section>
      <VisitResultFields form={form} />
      <section className="card fields" aria-label={t('visit.follow-up')}>
        <DateField form={form} name="followUpOn" label={t('visit.follow-up.on')} />
        <div className="field">
          <span className="label" id="follow-in">
            {t('visit.follow-up.in')}
          </span>
          <div className="row" role="group" aria-labelledby="follow-in">
            {inWeeks.map(weeks => (
              <button key={weeks} type="button" className="button" onClick={() => follow(weeks)}>
                {t('visit.follow-up.weeks', { count: weeks })}
              </button>
            ))}
          </div>
        </div>
        <TextField form={form} name="followUpNote" label={t('visit.follow-up.note')} whole />
        {!anonymous && form.watch('followUpOn') !== '' && (
          <CheckField
            form={form}
            name="remindClient"
            label={t('visit.follow-up.remind')}
            note={t('visit.follow-up.remind.note')}
          />
        )}
      </section>
      <details className="card part">
        <summary>
          <h2>{t('visit.when')}</h2>
          <span className="optional">{t('visit.when.now')}</span>
        </summary>
        <div className="fields">
          <DateField form={form} name="on" label={t('visit.on')} required />
          <TextField form={form} name="time" label={t('visit.time')} native={{ type: 'time' }} />
        </div>
      </details>
    </>
  )
}

function Anonymous({ form }: { form: UseFormReturn<VisitDraft> }) {
  const t = useT()
  const choices = useChoices()
  return (
    <>
      <ChoiceField form={form} name="gender" label={t('client.gender')} choices={choices('gender')} />
      <ChoiceField
        form={form}
        name="cameBefore"
        label={t('visit.came-before')}
        choices={[
          { value: 'no', label: t('visit.came-before.no') },
          { value: 'yes', label: t('visit.came-before.yes') },
          { value: '', label: t('visit.came-before.unknown') },
        ]}
      />
    </>
  )
}

type Depth = 'passive' | 'active' | 'advocacy'
