import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { MessageWay, MessageWays } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { CheckField, ChoiceField } from '../ui/choices'
import { TextArea } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { isOpen, messageSchema, waysQuery } from './messages'
import { Preview } from './Preview'
import { useBecause } from './useBecause'

/** A short message: by which ways it can go and when, as the client said, and how it will look when it arrives. */
export function WritingMessage({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery({ ...waysQuery(slug, clientId), refetchOnWindowFocus: false })
  return (
    <Card
      title={t('messages.write')}
      aside={
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      }
    >
      <Loaded query={query} rows={3}>
        {ways =>
          ways.ways.some(isOpen) ? (
            <Writing clientId={clientId} ways={ways} onClose={onClose} />
          ) : (
            <NoWay clientId={clientId} ways={ways.ways} />
          )
        }
      </Loaded>
    </Card>
  )
}

function NoWay({ clientId, ways }: { clientId: string; ways: MessageWay[] }) {
  const t = useT()
  const because = useBecause()
  return (
    <Notice tone="warn" title={t('messages.no-ways')}>
      <ul>
        {ways.map(way => (
          <li key={way.way}>
            {t(`messages.way.${way.way}`)}: {because(way.there ? way.because : 'no-way-out')}
          </li>
        ))}
      </ul>
      {ways.some(way => way.because === 'no-consent') && (
        <p>
          <Here to={`/clients/${clientId}`}>{t('messages.no-consent')}</Here>
        </p>
      )}
    </Notice>
  )
}

function Writing({ clientId, ways, onClose }: { clientId: string; ways: MessageWays; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const { dateTime } = useFormats()
  const queries = useQueryClient()
  const open = ways.ways.filter(isOpen)
  const [sending] = useState(() => ({ id: uuidv7(), key: crypto.randomUUID() }))
  const form = useForm({
    resolver: checked(messageSchema(ways.reaching !== null)),
    defaultValues: { way: open[0]?.way as string, text: '', safeContactRead: false },
  })
  const { save, busy, problem } = useSave(form)
  // The button that opened this is gone, and with it the place where a keyboard was.
  const { setFocus } = form
  useEffect(() => setFocus('text'), [setFocus])
  const send = form.handleSubmit(values =>
    save(async () => {
      await call(slug, `/v1/clients/${clientId}/messages`, {
        method: 'POST',
        body: { id: sending.id, ...values },
        idempotencyKey: sending.key,
      })
      await queries.invalidateQueries({ queryKey: ['client', slug, clientId] })
      onClose()
    }),
  )
  const way = open.find(one => one.way === form.watch('way'))
  return (
    <form className="stack" noValidate aria-label={t('messages.write')} onSubmit={event => void send(event)}>
      <ChoiceField
        form={form}
        name="way"
        label={t('messages.way')}
        choices={open.map(one => ({
          value: one.way,
          label: t(`messages.way.${one.way}`),
          ...(one.from && { note: t('messages.way.from', { when: dateTime(one.from) }) }),
        }))}
        required
      />
      <TextArea
        form={form}
        name="text"
        label={t('messages.text')}
        hint={t('messages.text.hint')}
        rows={4}
        dir="auto"
        required
      />
      {way && <Preview text={form.watch('text')} signAs={ways.signAs} way={way} />}
      {ways.reaching && <CheckField form={form} name="safeContactRead" label={t('messages.read')} required />}
      <SaveBar form={form} problem={problem} busy={busy} label={t('messages.send')} offline={false} />
    </form>
  )
}
