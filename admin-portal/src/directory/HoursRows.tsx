import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { ChoiceField } from '../ui/choices'
import { TextField } from '../ui/fields'
import { Rows } from '../ui/Rows'
import { useDays } from './useDays'
import { blankHours, week, type FactsForm } from './factsForm'

/** One line for all the days that have the same hours. */
export function HoursRows({ form }: { form: UseFormReturn<FactsForm> }) {
  const t = useT()
  const day = useDays('short')
  return (
    <>
      <Rows
        form={form}
        name="hours"
        label={t('directory.fact.hours')}
        add={t('directory.hours.add')}
        blank={blankHours}
        most={14}
      >
        {line => (
          <>
            <ChoiceField
              form={form}
              name={`hours.${line}.days`}
              label={t('directory.hours.days')}
              required
              several
              choices={week.map(value => ({ value, label: day(value) }))}
            />
            <TextField
              form={form}
              name={`hours.${line}.opens`}
              label={t('directory.hours.opens')}
              required
              native={{ type: 'time' }}
            />
            <TextField
              form={form}
              name={`hours.${line}.closes`}
              label={t('directory.hours.closes')}
              required
              native={{ type: 'time' }}
            />
          </>
        )}
      </Rows>
      <p className="hint whole">{t('directory.hours.hint')}</p>
    </>
  )
}
