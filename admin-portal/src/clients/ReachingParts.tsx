import { useFormats, useT } from '../language/useT'
import { CheckField, ChoiceField } from '../ui/choices'
import { ComboField } from '../ui/ComboField'
import { SelectField, TextArea, TextField } from '../ui/fields'
import { useChoices, useLanguageOptions } from '../ui/useChoices'
import type { FactsProps } from './FactsFields'

/** "Never call; SMS only; say it is the clinic": asked once, gone by ever after. */
export function SafeWays({ form }: FactsProps) {
  const t = useT()
  const choices = useChoices()
  const { weekdayNames } = useFormats()
  const never = form.watch('contactRules.never')
  return (
    <>
      <CheckField form={form} name="contactRules.never" label={t('contact.never')} />
      {!never && (
        <>
          <ChoiceField
            form={form}
            name="contactRules.channels"
            label={t('contact.channels')}
            hint={t('contact.channels.hint')}
            choices={choices('contactChannel')}
            several
          />
          <ChoiceField
            form={form}
            name="contactRules.days"
            label={t('contact.days')}
            choices={weekdayNames.map((label, index) => ({ value: String(index + 1), label }))}
            several
          />
          <TextField
            form={form}
            name="contactRules.from"
            label={t('contact.from')}
            hint={t('contact.time.hint')}
            native={{ type: 'time' }}
          />
          <TextField
            form={form}
            name="contactRules.until"
            label={t('contact.until')}
            hint={t('contact.time.hint')}
            native={{ type: 'time' }}
          />
        </>
      )}
      <TextField
        form={form}
        name="contactRules.say"
        label={t('contact.say')}
        hint={t('contact.say.hint')}
        whole
      />
      <TextField
        form={form}
        name="contactRules.signAs"
        label={t('contact.sign-as')}
        hint={t('contact.sign-as.hint')}
        whole
      />
      <TextArea
        form={form}
        name="safeContact"
        label={t('client.safe-contact')}
        hint={t('client.safe-contact.hint')}
        rows={2}
      />
    </>
  )
}

/** Interpreter, reading, access: whoever books or receives the client goes by it. */
export function NeedsParts({ form }: FactsProps) {
  const t = useT()
  const choices = useChoices()
  const languages = useLanguageOptions()
  return (
    <>
      <ComboField form={form} name="needs.interpreter" label={t('needs.interpreter')} options={languages} />
      <SelectField
        form={form}
        name="needs.literacy"
        label={t('needs.literacy')}
        options={choices('literacy')}
      />
      <ChoiceField
        form={form}
        name="needs.disabilities"
        label={t('needs.disabilities')}
        choices={choices('disability')}
        several
      />
      <TextArea
        form={form}
        name="needs.access"
        label={t('needs.access')}
        hint={t('needs.access.hint')}
        rows={2}
      />
    </>
  )
}

/** Offered to everybody, so that nobody has to ask for it. */
export function Counsellor({ form }: FactsProps) {
  const t = useT()
  const choices = useChoices()
  return (
    <ChoiceField
      form={form}
      name="needs.counsellor"
      label={t('needs.counsellor')}
      hint={t('needs.counsellor.hint')}
      choices={[...choices('preferredCounsellor'), { value: 'either', label: t('needs.counsellor.either') }]}
    />
  )
}
