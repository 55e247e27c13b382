import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { languages } from '../language/languages'
import { useT } from '../language/useT'
import { TextField } from '../ui/fields'

/** The same words in each language of the portal; what is not translated is shown in another, and says so. */
export function InLanguagesFields<T extends FieldValues>(props: {
  form: UseFormReturn<T>
  name: string
  label: string
}) {
  const t = useT()
  return (
    <div className="fields">
      {languages.map(language => (
        <TextField
          key={language.code}
          form={props.form}
          name={`${props.name}.${language.code}` as Path<T>}
          label={t('settings.in-language', { label: props.label, language: language.name })}
          native={{ dir: 'auto' }}
        />
      ))}
    </div>
  )
}
