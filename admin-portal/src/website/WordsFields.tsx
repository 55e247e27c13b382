import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { TextArea } from '../ui/fields'
import { pageLanguages, type PageLanguage } from './pageLanguages'
import type { WebsiteForm } from './websiteForm'

/** The centre's words, a part for each language in which the pages are. */
export function WordsFields(props: { form: UseFormReturn<WebsiteForm>; equality: Record<string, string> }) {
  const t = useT()
  const chosen = useWatch({ control: props.form.control, name: 'languages' })
  return pageLanguages
    .filter(({ code }) => chosen.includes(code))
    .map(language => (
      <section
        key={language.code}
        className="card fields"
        aria-label={t('website.words', { language: language.name })}
      >
        <h2 className="whole">{t('website.words', { language: language.name })}</h2>
        <InLanguage form={props.form} language={language} statement={props.equality[language.code] ?? ''} />
      </section>
    ))
}

function InLanguage(props: { form: UseFormReturn<WebsiteForm>; language: PageLanguage; statement: string }) {
  const { form, language, statement } = props
  const t = useT()
  return (
    <>
      <TextArea form={form} name={`words.${language.code}.about`} label={t('website.about')} />
      <TextArea form={form} name={`words.${language.code}.directions`} label={t('website.directions')} />
      <TextArea form={form} name={`words.${language.code}.bring`} label={t('website.bring')} rows={3} />
      <TextArea
        form={form}
        name={`words.${language.code}.hoursNote`}
        label={t('website.hours-note')}
        rows={2}
      />
      <TextArea form={form} name={`words.${language.code}.equality`} label={t('website.equality')} />
      <details className="whole">
        <summary>{t('website.equality.hint')}</summary>
        <p className="prose" lang={language.code} dir={language.direction}>
          {statement}
        </p>
      </details>
    </>
  )
}
