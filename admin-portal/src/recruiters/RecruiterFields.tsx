import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { ChoiceField } from '../ui/choices'
import { ComboField, CombosField } from '../ui/ComboField'
import { DateField } from '../ui/DateField'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { Rows } from '../ui/Rows'
import { useCountryOptions } from '../ui/useChoices'
import { blankSanction, type RecruiterDraft } from './recruiterForm'
import { licenceStatuses } from './recruiters'

interface Props {
  form: UseFormReturn<RecruiterDraft>
}

const webAddress = { type: 'url', inputMode: 'url', dir: 'ltr', spellCheck: false } as const

export function NameFields({ form }: Props) {
  const t = useT()
  const countries = useCountryOptions()
  return (
    <section className="card fields" aria-label={t('recruiter.entry')}>
      <TextField
        form={form}
        name="name"
        label={t('recruiter.name')}
        native={{ dir: 'auto' }}
        required
        whole
      />
      <TextArea
        form={form}
        name="otherNames"
        label={t('recruiter.other-names')}
        hint={t('recruiter.other-names.hint')}
        rows={3}
      />
      <ComboField
        form={form}
        name="country"
        label={t('recruiter.established')}
        options={countries}
        required
      />
      <CombosField form={form} name="destinations" label={t('recruiter.destinations')} options={countries} />
    </section>
  )
}

export function LicenceFields({ form }: Props) {
  const t = useT()
  const statuses = licenceStatuses.map(value => ({ value, label: t(`recruiter.status.${value}`) }))
  return (
    <section className="card fields" aria-label={t('recruiter.licence')}>
      <SelectField
        form={form}
        name="licence.status"
        label={t('recruiter.licence')}
        options={statuses}
        required
      />
      <TextField
        form={form}
        name="licence.number"
        label={t('recruiter.licence.number')}
        native={{ dir: 'ltr' }}
      />
      <TextField
        form={form}
        name="licence.authority"
        label={t('recruiter.licence.authority')}
        native={{ dir: 'auto' }}
        whole
      />
      <DateField form={form} name="licence.validFrom" label={t('recruiter.licence.from')} />
      <DateField form={form} name="licence.validUntil" label={t('recruiter.licence.until')} />
      <TextField
        form={form}
        name="licence.checkUrl"
        label={t('recruiter.licence.check')}
        hint={t('recruiter.licence.check.hint')}
        native={webAddress}
        whole
      />
    </section>
  )
}

export function FeeFields({ form }: Props) {
  const t = useT()
  const kind = useWatch({ control: form.control, name: 'fees.kind' })
  return (
    <section className="card fields" aria-label={t('recruiter.fees')}>
      <ChoiceField
        form={form}
        name="fees.kind"
        label={t('recruiter.fees')}
        choices={(['none', 'amount', 'described', 'unknown'] as const).map(value => ({
          value,
          label: t(`recruiter.fees.${value}`),
        }))}
        required
      />
      {kind === 'amount' && (
        <>
          <TextField
            form={form}
            name="fees.amount"
            label={t('recruiter.fees.how-much')}
            native={{ inputMode: 'decimal', dir: 'ltr' }}
            required
          />
          <TextField
            form={form}
            name="fees.currency"
            label={t('recruiter.fees.currency')}
            hint={t('recruiter.fees.currency.hint')}
            native={{ maxLength: 3, dir: 'ltr', autoCapitalize: 'characters', spellCheck: false }}
            required
          />
        </>
      )}
      <TextArea
        form={form}
        name="fees.description"
        label={t('recruiter.fees.description')}
        hint={t('recruiter.fees.description.hint')}
        rows={3}
        required={kind === 'described'}
      />
    </section>
  )
}

export function SanctionFields({ form }: Props) {
  const t = useT()
  return (
    <section className="card fields" aria-label={t('recruiter.sanctions')}>
      <Rows
        form={form}
        name="sanctions"
        label={t('recruiter.sanctions')}
        add={t('recruiter.sanction.add')}
        blank={blankSanction}
        most={50}
      >
        {place => (
          <>
            <DateField
              form={form}
              name={`sanctions.${place}.on`}
              label={t('recruiter.sanction.on')}
              required
            />
            <DateField
              form={form}
              name={`sanctions.${place}.liftedOn`}
              label={t('recruiter.sanction.lifted')}
            />
            <TextField
              form={form}
              name={`sanctions.${place}.by`}
              label={t('recruiter.sanction.by')}
              required
              whole
            />
            <TextArea
              form={form}
              name={`sanctions.${place}.what`}
              label={t('recruiter.sanction.what')}
              rows={2}
              required
            />
            <TextField
              form={form}
              name={`sanctions.${place}.source`}
              label={t('recruiter.sanction.source')}
              native={webAddress}
              required
              whole
            />
          </>
        )}
      </Rows>
    </section>
  )
}
