import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { ComboField } from '../ui/ComboField'
import { SelectField, TextField } from '../ui/fields'
import { Rows } from '../ui/Rows'
import { useChoices, useLanguageOptions } from '../ui/useChoices'
import { areasQuery } from './areas'
import type { FactsProps } from './FactsFields'
import { noLanguage } from './factsForm'
import { Counsellor } from './ReachingParts'

export function ContactPart({ form }: FactsProps) {
  const t = useT()
  const languages = useLanguageOptions()
  const choices = useChoices()
  const { slug } = useSession()
  const { data: areas } = useQuery(areasQuery(slug))
  return (
    <>
      <TextField
        form={form}
        name="phone"
        label={t('client.phone')}
        hint={t('client.phone.hint')}
        native={{ type: 'tel', dir: 'ltr' }}
      />
      <TextField form={form} name="email" label={t('client.email')} native={{ type: 'email', dir: 'ltr' }} />
      <TextField
        form={form}
        name="area"
        label={t('client.area')}
        hint={t('client.area.hint')}
        native={{ list: 'areas' }}
      />
      <datalist id="areas">
        {areas?.map(area => !area.retired && <option key={area.id} value={area.name} />)}
      </datalist>
      <Rows
        form={form}
        name="languages"
        label={t('client.languages')}
        add={t('client.language.add')}
        blank={noLanguage}
        most={10}
      >
        {place => (
          <>
            <ComboField
              form={form}
              name={`languages.${place}.tag`}
              label={t('client.language')}
              options={languages}
            />
            <SelectField
              form={form}
              name={`languages.${place}.level`}
              label={t('client.language.level')}
              options={choices('languageLevel')}
            />
          </>
        )}
      </Rows>
      <Counsellor form={form} />
    </>
  )
}
