import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { checked } from '../ui/checked'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { CheckFields, checkShape, usualCheck } from './CheckFields'

const schema = z.object(checkShape)

/** One question and one date: made to be answered with the telephone still in the hand. */
export function Checking(props: { service: string; name: string; onClose: () => void; onDone: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const form = useForm({ resolver: checked(schema), defaultValues: usualCheck() })
  const { save, busy, problem } = useSave(form)
  const confirm = form.handleSubmit(check =>
    save(async () => {
      await call(slug, `/v1/directory/services/${props.service}/checks`, {
        method: 'POST',
        body: { id, check },
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['directory', slug] })
      props.onDone()
    }),
  )
  return (
    <Ask title={t('directory.check.title')} onClose={props.onClose}>
      <form className="stack" noValidate onSubmit={event => void confirm(event)}>
        <p>
          <bdi>{props.name}</bdi>
        </p>
        <CheckFields form={form} />
        <SaveBar
          form={form}
          problem={problem}
          busy={busy}
          label={t('directory.check.save')}
          offline={false}
        />
      </form>
    </Ask>
  )
}
