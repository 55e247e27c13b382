import type { UseFormReturn } from 'react-hook-form'
import { useDays } from '../directory/useDays'
import { week } from '../directory/factsForm'
import { useT } from '../language/useT'
import { ChoiceField } from '../ui/choices'
import { TextArea, TextField } from '../ui/fields'
import { Rows } from '../ui/Rows'
import { pageLanguages } from './pageLanguages'
import { blankHours, type WebsiteForm } from './websiteForm'

/** Languages, telephone, address and hours. */
export function ReachFields({ form }: { form: UseFormReturn<WebsiteForm> }) {
  const t = useT()
  const day = useDays('short')
  return (
    <section className="card fields" aria-label={t('website.contact')}>
      <h2 className="whole">{t('website.contact')}</h2>
      <ChoiceField
        form={form}
        name="languages"
        label={t('website.languages')}
        hint={t('website.languages.hint')}
        required
        several
        choices={pageLanguages.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        form={form}
        name="phone"
        label={t('website.phone')}
        native={{ type: 'tel', dir: 'ltr', inputMode: 'tel' }}
      />
      <TextField form={form} name="email" label={t('website.email')} native={{ type: 'email', dir: 'ltr' }} />
      <TextArea
        form={form}
        name="address"
        label={t('website.address')}
        hint={t('website.address.hint')}
        rows={3}
      />
      <Rows
        form={form}
        name="hours"
        label={t('website.hours')}
        add={t('website.hours.add')}
        blank={blankHours}
        most={14}
      >
        {line => (
          <>
            <ChoiceField
              form={form}
              name={`hours.${line}.days`}
              label={t('website.hours.days')}
              required
              several
              choices={week.map(value => ({ value, label: day(value) }))}
            />
            <TextField
              form={form}
              name={`hours.${line}.opens`}
              label={t('website.hours.opens')}
              required
              native={{ type: 'time' }}
            />
            <TextField
              form={form}
              name={`hours.${line}.closes`}
              label={t('website.hours.closes')}
              required
              native={{ type: 'time' }}
            />
          </>
        )}
      </Rows>
    </section>
  )
}
