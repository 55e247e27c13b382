import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { Area } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { checked } from '../ui/checked'
import { CheckField } from '../ui/choices'
import { TextField } from '../ui/fields'
import { needed } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'

const schema = z.object({ name: needed(200), retired: z.boolean() })
type AreaForm = z.infer<typeof schema>

/** A new area, another name for one (in every client's file too), or one that is not offered any more. */
export function EditingArea({ area, onClose }: { area: Area; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const added = area.version < 0
  const form = useForm<AreaForm>({
    resolver: checked(schema),
    defaultValues: { name: area.name, retired: area.retired },
  })
  const { save, busy, problem } = useSave(form)
  const keep = () =>
    save(async () => {
      await call(slug, `/v1/areas/${area.id}`, {
        method: 'PUT',
        body: form.getValues(),
        ifMatch: added ? null : `"${area.version}"`,
      })
      await queries.invalidateQueries({ queryKey: ['areas', slug] })
      onClose()
    })
  return (
    <Ask title={t(added ? 'settings.areas.add' : 'settings.areas.change')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={event => void form.handleSubmit(keep)(event)}>
        <TextField form={form} name="name" label={t('settings.areas.name')} required />
        {!added && (
          <>
            <p className="muted small">{t('settings.areas.rename')}</p>
            <CheckField
              form={form}
              name="retired"
              label={t('settings.areas.retire')}
              note={t('settings.areas.retire.note')}
            />
          </>
        )}
        <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
      </form>
    </Ask>
  )
}
