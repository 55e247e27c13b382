import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { codes } from '../api/codes'
import type { Disclosure } from '../api/types'
import { useCode, useT } from '../language/useT'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { ChoiceField } from '../ui/choices'
import { TextArea } from '../ui/fields'
import { needed, orNull, text } from '../ui/rules'
import { useChoices } from '../ui/useChoices'

const schema = z.object({
  decision: needed(),
  clientsView: needed(),
  clientsWords: text(5000),
  harm: needed(5000),
  fieldGroups: z.array(z.string()),
  words: needed(5000),
})

interface Props {
  disclosure: Disclosure
  busy: boolean
  onPropose: (proposal: object) => void
}

/** Harm and the client's view come before what would be told. */
export function Proposing({ disclosure, busy, onPropose }: Props) {
  const t = useT()
  const code = useCode()
  const choices = useChoices()
  const before = disclosure.proposal
  const form = useForm({
    resolver: checked(schema),
    defaultValues: {
      decision: before?.decision ?? '',
      clientsView: before?.clientsView ?? '',
      clientsWords: before?.clientsWords ?? '',
      harm: before?.harm ?? '',
      fieldGroups: (before?.fieldGroups ?? []) as string[],
      words: before?.words ?? '',
    },
  })
  const propose = form.handleSubmit(values =>
    onPropose({ ...values, clientsWords: orNull(values.clientsWords) }),
  )
  return (
    <Card title={t('disclosure.propose')}>
      <form className="fields" noValidate onSubmit={event => void propose(event)}>
        <TextArea
          form={form}
          name="harm"
          label={t('disclosure.harm')}
          hint={t('disclosure.harm.hint')}
          rows={3}
          required
        />
        <ChoiceField
          form={form}
          name="clientsView"
          label={t('disclosure.clients-view')}
          choices={choices('clientsView')}
          required
        />
        <TextArea
          form={form}
          name="clientsWords"
          label={t('disclosure.clients-words')}
          hint={t('disclosure.clients-words.hint')}
          rows={2}
        />
        <ChoiceField
          form={form}
          name="decision"
          label={t('disclosure.decision')}
          choices={(['disclose', 'refuse'] as const).map(value => ({
            value,
            label: t(`disclosure.decision.${value}`),
          }))}
          required
        />
        {form.watch('decision') === 'disclose' && (
          <ChoiceField
            form={form}
            name="fieldGroups"
            label={t('disclosure.groups')}
            hint={t('disclosure.groups.hint')}
            choices={codes.fieldGroup
              .filter(group => group !== 'assessment' && group !== 'services-in-use')
              .map(group => ({ value: group, label: code('fieldGroup', group) }))}
            several
          />
        )}
        <TextArea form={form} name="words" label={t('disclosure.words')} rows={3} required />
        <div className="actions whole">
          <button type="submit" className="button primary" disabled={busy}>
            {t('disclosure.propose.do')}
          </button>
        </div>
      </form>
    </Card>
  )
}
