import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { ChoiceField } from '../ui/choices'
import { CombosField } from '../ui/ComboField'
import { SelectField } from '../ui/fields'
import { useCountryOptions, useServiceOptions } from '../ui/useChoices'
import type { TypedFacts } from './factsForm'
import { audiences, phases, sheetKinds } from './library'

/** What the sheet is about, and for whom. */
export function SheetFactsFields<T extends FieldValues & TypedFacts>({ form }: { form: UseFormReturn<T> }) {
  const t = useT()
  const countries = useCountryOptions()
  const topics = useServiceOptions().flatMap(area => area.options)
  return (
    <>
      <SelectField
        form={form}
        name={'kind' as Path<T>}
        label={t('library.kind')}
        options={sheetKinds.map(value => ({ value, label: t(`library.kind.${value}`) }))}
        required
      />
      <CombosField
        form={form}
        name={'countries' as Path<T>}
        label={t('library.countries.of')}
        hint={t('library.countries.of.hint')}
        options={countries}
      />
      <CombosField form={form} name={'topics' as Path<T>} label={t('library.topic')} options={topics} />
      <ChoiceField
        form={form}
        name={'audiences' as Path<T>}
        label={t('library.audience')}
        choices={audiences.map(value => ({ value, label: t(`library.audience.${value}`) }))}
        several
      />
      <ChoiceField
        form={form}
        name={'phases' as Path<T>}
        label={t('library.phase')}
        choices={phases.map(value => ({ value, label: t(`library.phase.${value}`) }))}
        several
      />
    </>
  )
}
