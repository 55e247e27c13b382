import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { ProtectionRoute } from '../api/types'
import { routeQuery } from '../clients/childProtection'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { TextArea } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { text } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'

/** Whom to call, in which order, when a child is at risk. */
export function ChildProtectionText() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery({ ...routeQuery(slug), staleTime: 0, refetchOnWindowFocus: false })
  return (
    <Card title={t('child.protection')}>
      <Loaded query={query} rows={2}>
        {known => <Writing key={known.version} known={known} />}
      </Loaded>
    </Card>
  )
}

const schema = z.object({ route: text(4000) })

function Writing({ known }: { known: ProtectionRoute }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [written, setWritten] = useState(false)
  const form = useForm<z.infer<typeof schema>>({ resolver: checked(schema), defaultValues: known })
  const { save, busy, problem } = useSave(form)
  const write = () =>
    save(async () => {
      await call(slug, '/v1/child-protection', {
        method: 'PUT',
        body: { route: form.getValues().route },
        ifMatch: `"${known.version}"`,
      })
      setWritten(true)
      await queries.invalidateQueries({ queryKey: ['child-protection', slug] })
    })
  return (
    <form className="stack" noValidate onSubmit={event => void form.handleSubmit(write)(event)}>
      <TextArea
        form={form}
        name="route"
        label={t('settings.child-protection')}
        hint={t('settings.child-protection.hint')}
        rows={6}
      />
      {written && <Notice tone="good" title={t('settings.saved')} announce />}
      <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
    </form>
  )
}
