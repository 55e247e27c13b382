import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import * as z from 'zod/mini'
import { useT } from '../language/useT'
import { DateField } from '../ui/DateField'
import { SelectField } from '../ui/fields'
import { futureDate, needed } from '../ui/rules'
import { inDays } from './stewardship'

const means = ['call', 'visit', 'message', 'website', 'client'] as const

export const checkShape = {
  means: needed(),
  dueOn: futureDate().check(
    z.refine(value => value !== '', 'required'),
    z.refine(value => value <= inDays(366), 'out-of-range'),
  ),
}

/** Half a year is the usual; who knows that an agency moves soon says so. */
export const usualCheck = () => ({ means: '', dueOn: inDays(180) })

/** How somebody made sure, and until when that holds. */
export function CheckFields<T extends FieldValues & { means: string; dueOn: string }>(props: {
  form: UseFormReturn<T>
}) {
  const { form } = props
  const t = useT()
  return (
    <div className="fields">
      <SelectField
        form={form}
        name={'means' as Path<T>}
        label={t('directory.check.means')}
        required
        options={means.map(value => ({ value, label: t(`directory.check.means.${value}`) }))}
      />
      <DateField
        form={form}
        name={'dueOn' as Path<T>}
        label={t('directory.check.due')}
        hint={t('directory.check.due.hint')}
        required
      />
    </div>
  )
}
