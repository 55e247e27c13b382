import { useId } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useFormats, useT } from '../language/useT'
import { TextArea, useErrorOf } from '../ui/fields'
import { Icon } from '../ui/Icon'
import { useLanguageOptions } from '../ui/useChoices'
import type { LineDraft } from './lineForm'

/** In which languages the line is answered, and what is said in each. */
export function LineLanguages({ form }: { form: UseFormReturn<LineDraft> }) {
  const t = useT()
  const id = useId()
  const { language: tongue } = useFormats()
  const options = useLanguageOptions()
  const error = useErrorOf(form, 'languages')
  const chosen = form.watch('languages')
  const set = (languages: string[]) =>
    form.setValue('languages', languages, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
  return (
    <>
      <section className="card stack" aria-label={t('lines.languages')}>
        <div className="field whole">
          <label htmlFor={id}>{t('lines.languages')}</label>
          <select
            id={id}
            className="input"
            value=""
            aria-required
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            onChange={event => event.target.value && set([...new Set([...chosen, event.target.value])])}
          >
            <option value="">{t('lines.languages.add')}</option>
            {options.map(option => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          {error && (
            <p className="error" id={`${id}-error`}>
              {error}
            </p>
          )}
        </div>
        <p className="hint">{t('lines.texts.hint')}</p>
      </section>
      {chosen.map(language => (
        <section key={language} className="card stack" aria-label={tongue(language)}>
          <div className="row between">
            <h2>{tongue(language)}</h2>
            <button
              type="button"
              className="button quiet"
              aria-label={t('lines.languages.remove', { language: tongue(language) })}
              onClick={() => set(chosen.filter(one => one !== language))}
            >
              <Icon name="close" size={18} />
            </button>
          </div>
          <TextArea form={form} name={`script.${language}`} label={t('hotline.script')} rows={7} />
          <TextArea form={form} name={`distress.${language}`} label={t('hotline.distress')} rows={7} />
        </section>
      ))}
    </>
  )
}
