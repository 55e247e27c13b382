import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { useT } from '../language/useT'
import { Ask } from '../ui/Ask'
import { checked } from '../ui/checked'
import { ChoiceField } from '../ui/choices'
import { needed } from '../ui/rules'
import { useChoices } from '../ui/useChoices'

const schema = z.object({ because: needed() })

export function Refusing({
  onClose,
  onRefuse,
}: {
  onClose: () => void
  onRefuse: (because: string) => void
}) {
  const t = useT()
  const choices = useChoices()
  const form = useForm({ resolver: checked(schema), defaultValues: { because: '' } })
  return (
    <Ask title={t('referral.refuse.title')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={event => void form.handleSubmit(({ because }) => onRefuse(because))(event)}
      >
        <ChoiceField
          form={form}
          name="because"
          label={t('referral.because')}
          choices={choices('because')}
          required
        />
        <div className="actions">
          <button type="submit" className="button danger">
            {t('referral.refuse')}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            {t('action.cancel')}
          </button>
        </div>
      </form>
    </Ask>
  )
}
