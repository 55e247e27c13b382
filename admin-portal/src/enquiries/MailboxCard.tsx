import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { call, type Answer } from '../api/http'
import { asProblem } from '../api/problems'
import type { Mailbox } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { TextField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { SaveBar } from '../ui/SaveBar'
import { useSave } from '../ui/useSave'
import { fromMailbox, mailboxSchema, toMailbox, type MailboxDraft } from './mailboxForm'
import { MailServerFields } from './MailServerFields'

/** The centre's own mailbox: messages are fetched from it, and answers are sent by it. */
export function MailboxCard() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery({
    queryKey: ['mailbox', slug],
    queryFn: async ({ signal }): Promise<Answer<Mailbox | null>> => {
      try {
        return await call<Mailbox>(slug, '/v1/mailbox', { signal })
      } catch (error) {
        if (asProblem(error).kind === 'not-found') return { data: null, etag: null }
        throw error
      }
    },
  })
  return (
    <Card title={t('mailbox.title')}>
      <Loaded query={query} rows={2}>
        {answer => <Editing key={answer.etag} answer={answer} />}
      </Loaded>
    </Card>
  )
}

function Editing({ answer }: { answer: Answer<Mailbox | null> }) {
  const t = useT()
  const { slug } = useSession()
  const { dateTime } = useFormats()
  const queries = useQueryClient()
  const mailbox = answer.data
  const form = useForm<MailboxDraft>({
    resolver: checked(mailboxSchema),
    defaultValues: fromMailbox(mailbox?.settings ?? null),
  })
  const { save, busy, problem } = useSave(form)
  const store = form.handleSubmit(values =>
    save(async () => {
      await call(slug, '/v1/mailbox', { method: 'PUT', body: toMailbox(values), ifMatch: answer.etag })
      await queries.invalidateQueries({ queryKey: ['mailbox', slug] })
    }),
  )
  return (
    <form className="stack" noValidate aria-label={t('mailbox.title')} onSubmit={event => void store(event)}>
      <p className="muted">{t('mailbox.intro')}</p>
      {mailbox?.problem && (
        <Notice tone="bad" title={t('mailbox.problem')}>
          {mailbox.problem}
        </Notice>
      )}
      {mailbox?.fetchedAt && (
        <p className="muted small">{t('mailbox.fetched', { when: dateTime(mailbox.fetchedAt) })}</p>
      )}
      <TextField
        form={form}
        name="address"
        label={t('mailbox.address')}
        native={{ type: 'email', dir: 'ltr' }}
        required
      />
      <MailServerFields form={form} which="imap" />
      <MailServerFields form={form} which="smtp" />
      <SaveBar form={form} problem={problem} busy={busy} label={t('action.save')} offline={false} />
    </form>
  )
}
