import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { ComboField } from '../ui/ComboField'
import { TextField } from '../ui/fields'
import { Rows } from '../ui/Rows'
import { useCountryOptions } from '../ui/useChoices'
import { blankPlace, type FactsForm } from './factsForm'

export function PlaceRows({ form, country }: { form: UseFormReturn<FactsForm>; country: string }) {
  const t = useT()
  const countries = useCountryOptions()
  return (
    <Rows
      form={form}
      name="places"
      label={t('directory.fact.places')}
      add={t('directory.place.add')}
      blank={blankPlace(country)}
      most={30}
    >
      {place => (
        <>
          <TextField
            form={form}
            name={`places.${place}.address1`}
            label={t('directory.place.address')}
            whole
          />
          <TextField form={form} name={`places.${place}.address2`} label={t('directory.place.more')} />
          <TextField form={form} name={`places.${place}.postalCode`} label={t('directory.place.postal')} />
          <TextField form={form} name={`places.${place}.city`} label={t('directory.place.city')} required />
          <TextField form={form} name={`places.${place}.stateProvince`} label={t('directory.place.region')} />
          <ComboField
            form={form}
            name={`places.${place}.country`}
            label={t('directory.place.country')}
            options={countries}
            required
          />
          <TextField form={form} name={`places.${place}.name`} label={t('directory.place.name')} />
          <TextField
            form={form}
            name={`places.${place}.latitude`}
            label={t('directory.place.latitude')}
            native={{ inputMode: 'decimal', dir: 'ltr', placeholder: '14.9177' }}
          />
          <TextField
            form={form}
            name={`places.${place}.longitude`}
            label={t('directory.place.longitude')}
            native={{ inputMode: 'decimal', dir: 'ltr', placeholder: '-23.5092' }}
          />
        </>
      )}
    </Rows>
  )
}
