import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { useT } from '../language/useT'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { TextField } from '../ui/fields'
import { needed } from '../ui/rules'

const schema = z.object({ to: needed(300), how: needed(300) })

/** To whom, and how, exactly what was signed left the centre. */
export function HandingOver({ busy, onHandOver }: { busy: boolean; onHandOver: (body: object) => void }) {
  const t = useT()
  const form = useForm({ resolver: checked(schema), defaultValues: { to: '', how: '' } })
  return (
    <Card title={t('disclosure.hand-over')}>
      <form className="fields" noValidate onSubmit={event => void form.handleSubmit(onHandOver)(event)}>
        <p className="whole muted">{t('disclosure.hand-over.text')}</p>
        <TextField form={form} name="to" label={t('disclosure.handed-over-to')} required />
        <TextField
          form={form}
          name="how"
          label={t('disclosure.handed-over-how')}
          hint={t('disclosure.handed-over-how.hint')}
          required
        />
        <div className="actions whole">
          <button type="submit" className="button primary" disabled={busy}>
            {t('disclosure.hand-over.do')}
          </button>
        </div>
      </form>
    </Card>
  )
}
