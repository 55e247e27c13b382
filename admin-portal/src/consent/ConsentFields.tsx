import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import type { ConsentText } from '../api/types'
import { languages } from '../language/languages'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { ChoiceField } from '../ui/choices'
import { TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { useChoices } from '../ui/useChoices'
import { SignaturePad } from './SignaturePad'
import { consentTextQuery, type ConsentDraft } from './consentForm'
import { WhoAgrees } from './WhoAgrees'

/** The words that the client hears or reads, in the client's language, and how the client answers. */
export function ConsentFields({
  form,
  purpose,
}: {
  form: UseFormReturn<ConsentDraft>
  purpose: ConsentText['purpose']
}) {
  const t = useT()
  const { slug } = useSession()
  const { language: nameOf } = useFormats()
  const choices = useChoices()
  const language = form.watch('language')
  const manner = form.watch('manner')
  const query = useQuery(consentTextQuery(slug, purpose, language))
  return (
    <div className="stack">
      <fieldset className="field">
        <legend className="label">{t('consent.language')}</legend>
        <div className="segments four">
          {languages.map(one => (
            <button
              key={one.code}
              type="button"
              lang={one.code}
              aria-pressed={one.code === language}
              onClick={() => form.setValue('language', one.code, { shouldDirty: true })}
            >
              {one.name}
            </button>
          ))}
        </div>
      </fieldset>
      <Loaded query={query} rows={2}>
        {words => (
          <>
            {words.language !== language && (
              <Notice tone="warn">
                <p>{t('consent.other-language', { language: nameOf(words.language) })}</p>
              </Notice>
            )}
            <blockquote className="consent-text" lang={words.language} dir={directionOf(words.language)}>
              {words.text.map(paragraph => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </blockquote>
          </>
        )}
      </Loaded>
      <ChoiceField
        form={form}
        name="manner"
        label={t('consent.manner')}
        choices={choices('manner')
          .filter(choice => choice.value !== 'when-referred')
          .map(choice => ({ ...choice, note: t(`consent.manner.${choice.value as Manner}`) }))}
        required
      />
      {manner === 'on-screen' && <SignaturePad form={form} />}
      {manner === 'oral-with-witness' && (
        <TextField
          form={form}
          name="witness"
          label={t('consent.witness')}
          hint={t('consent.witness.hint')}
          required
        />
      )}
      <WhoAgrees form={form} purpose={purpose} />
    </div>
  )
}

type Manner = 'written' | 'oral-with-witness' | 'on-screen'

function directionOf(language: string): 'ltr' | 'rtl' {
  return languages.find(one => one.code === language)?.direction ?? 'ltr'
}
