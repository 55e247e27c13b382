import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { CheckField, ChoiceField } from '../ui/choices'
import { DateField } from '../ui/DateField'
import { SelectField, TextField } from '../ui/fields'
import { useChoices } from '../ui/useChoices'
import { AskingFields } from '../fields/AskingFields'
import { useQuestions } from '../fields/fields'
import type { FactsForm } from './factsForm'
import { ChildPart } from './ChildPart'
import { ContactPart } from './ContactPart'
import { Family, Migration, Needs, Services } from './FactsParts'
import { NeedsParts, SafeWays } from './ReachingParts'
import { Work } from './WorkPart'

export interface FactsProps {
  form: UseFormReturn<FactsForm>
}

/** What the handbook's Table 3 asks: the first part is needed, the rest is asked when it fits the talk. */
export function FactsFields({ form, atRegistration }: FactsProps & { atRegistration?: boolean }) {
  const t = useT()
  const { can } = useSession()
  return (
    <>
      <Who form={form} />
      <ChildPart form={form} />
      <Part title={t('client.part.contact')} open>
        <ContactPart form={form} />
      </Part>
      <Part title={t('client.contact-rules')}>
        <SafeWays form={form} />
      </Part>
      <Part title={t('client.needs')}>
        <NeedsParts form={form} />
      </Part>
      <Part title={t('client.part.family')}>
        <Family form={form} />
      </Part>
      <Part title={t('client.part.migration')}>
        <Migration form={form} />
      </Part>
      <Part title={t('client.part.work')}>
        <Work form={form} />
      </Part>
      <OwnQuestions form={form} atRegistration={atRegistration ?? false} />
      {can('client:read') && (
        <>
          <Part title={t('client.vulnerabilities')}>
            <Needs form={form} />
          </Part>
          <Part title={t('client.part.services')}>
            <Services form={form} />
          </Part>
        </>
      )}
    </>
  )
}

/** Asked at registration, or in the file when there is time; what was answered once stays to be corrected. */
function OwnQuestions({ form, atRegistration }: FactsProps & { atRegistration: boolean }) {
  const t = useT()
  const { can } = useSession()
  const { items } = useQuestions()
  const answers = form.getValues('extra') ?? {}
  const fields = items.filter(
    field =>
      (!field.retired || answers[field.id]) &&
      (!field.sensitive || can('client:read')) &&
      (!atRegistration || field.asked === 'registration' || answers[field.id]),
  )
  if (fields.length === 0) return null
  return (
    <Part title={t('client.extra')} open={fields.some(field => field.asked === 'registration')}>
      <AskingFields form={form} fields={fields} />
    </Part>
  )
}

function Part({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  const t = useT()
  return (
    <details className="card part" open={open}>
      <summary>
        <h2>{title}</h2>
        <span className="optional">{t('form.optional')}</span>
      </summary>
      <div className="fields">{children}</div>
    </details>
  )
}

function Who({ form }: FactsProps) {
  const t = useT()
  const choices = useChoices()
  return (
    <section className="card" aria-labelledby="who">
      <div className="card-head">
        <h2 id="who">{t('client.part.who')}</h2>
      </div>
      <div className="fields">
        <TextField
          form={form}
          name="name.given"
          label={t('client.given')}
          hint={t('client.given.hint')}
          required
        />
        <TextField form={form} name="name.family" label={t('client.family')} />
        <CheckField form={form} name="nameIsAlias" label={t('client.alias')} />
        <ChoiceField form={form} name="gender" label={t('client.gender')} choices={choices('gender')} />
        <DateField form={form} name="birthDate" label={t('client.birth-date')} />
        <TextField
          form={form}
          name="birthYear"
          label={t('client.birth-year')}
          hint={t('client.birth-year.hint')}
          native={{ inputMode: 'numeric', maxLength: 4 }}
        />
        <TextField
          form={form}
          name="age.years"
          label={t('client.age')}
          hint={t('client.age.hint')}
          native={{ inputMode: 'numeric', maxLength: 3 }}
          onTyped={() => form.setValue('age.statedOn', '')}
        />
        <SelectField form={form} name="group" label={t('client.group')} options={choices('group')} />
        <SelectField form={form} name="phase" label={t('client.phase')} options={choices('phase')} />
      </div>
    </section>
  )
}
