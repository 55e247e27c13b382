import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { codes } from '../api/codes'
import { call } from '../api/http'
import type { Hook } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { SelectField, TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { needed } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'

const schema = z.object({ name: needed(), channel: needed() })

/** Addresses at which an SMS provider, a web form or a messenger hands messages in. A secret is shown once. */
export function Hooks() {
  const t = useT()
  const { slug } = useSession()
  const [secret, setSecret] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['hooks', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: Hook[] }>(slug, '/v1/inbound-hooks', { signal })).data.items,
  })
  return (
    <Card title={t('hooks.title')}>
      <div className="stack">
        <p className="muted">{t('hooks.intro')}</p>
        {secret && (
          <Notice tone="warn" title={t('hooks.secret')} announce>
            <code className="ltr">{secret}</code>
          </Notice>
        )}
        <Loaded query={query} rows={1}>
          {hooks =>
            hooks.length > 0 && (
              <ul className="stack">
                {hooks.map(hook => (
                  <li key={hook.id}>
                    <HookItem hook={hook} onSecret={setSecret} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        <Opening onSecret={setSecret} />
      </div>
    </Card>
  )
}

function HookItem({ hook, onSecret }: { hook: Hook; onSecret: (secret: string | null) => void }) {
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const { dateTime } = useFormats()
  const queries = useQueryClient()
  const renew = useMutation({
    mutationFn: async () =>
      (await call<Hook>(slug, `/v1/inbound-hooks/${hook.id}/secret`, { method: 'POST', body: {} })).data,
    onSuccess: made => onSecret(made.secret),
    onSettled: () => queries.invalidateQueries({ queryKey: ['hooks', slug] }),
  })
  return (
    <div className="stack tight">
      <p className="row">
        <strong>{hook.name}</strong>
        <span className="tag">{code('enquiryChannel', hook.channel)}</span>
        {!hook.open && <span className="tag warn">{t('hooks.closed')}</span>}
      </p>
      <p className="small ltr">
        <code className="wrap">{window.location.origin + hook.path}</code>
      </p>
      <p className="row">
        <span className="muted small">
          {hook.usedAt ? t('hooks.used', { when: dateTime(hook.usedAt) }) : t('hooks.unused')}
        </span>
        <button
          type="button"
          className="button quiet"
          disabled={renew.isPending}
          onClick={() => renew.mutate()}
        >
          {t('hooks.renew')}
        </button>
      </p>
    </div>
  )
}

function Opening({ onSecret }: { onSecret: (secret: string | null) => void }) {
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id, setId] = useState(() => uuidv7())
  const form = useForm({ resolver: checked(schema), defaultValues: { name: '', channel: 'sms' } })
  const { save, busy, problem } = useSave(form)
  const open = form.handleSubmit(values =>
    save(async () => {
      const { data } = await call<Hook>(slug, '/v1/inbound-hooks', {
        method: 'POST',
        body: { id, ...values },
        idempotencyKey: id,
      })
      onSecret(data.secret)
      form.reset()
      setId(uuidv7())
      await queries.invalidateQueries({ queryKey: ['hooks', slug] })
    }),
  )
  return (
    <form className="stack" noValidate aria-label={t('hooks.open')} onSubmit={event => void open(event)}>
      <div className="fields">
        <TextField form={form} name="name" label={t('hooks.name')} required />
        <SelectField
          form={form}
          name="channel"
          label={t('visit.channel')}
          options={codes.enquiryChannel
            .filter(value => value !== 'call-back')
            .map(value => ({ value, label: code('enquiryChannel', value) }))}
          required
        />
      </div>
      <SaveBar form={form} problem={problem} busy={busy} label={t('hooks.open')} offline={false} />
    </form>
  )
}
