import * as z from 'zod/mini'
import type { MailSettings } from '../api/types'
import { neededEmail, orNull, text } from '../ui/rules'

const server = z
  .object({
    host: text(253),
    port: z.string().check(
      z.trim(),
      z.refine(value => value === '' || (/^\d{1,5}$/.test(value) && +value <= 65_535), 'invalid'),
    ),
    protection: z.string(),
    user: text(200),
    password: text(500),
  })
  .check(
    z.refine(form => !form.host.trim() || form.port !== '', { path: ['port'], error: 'required' }),
    z.refine(form => !form.host.trim() || form.user.trim() !== '', { path: ['user'], error: 'required' }),
  )

export const mailboxSchema = z.object({ address: neededEmail(), imap: server, smtp: server })

export type MailboxDraft = z.infer<typeof mailboxSchema>
type ServerDraft = MailboxDraft['imap']
type Server = NonNullable<MailSettings['imap']>

const fromServer = (found: Server | null | undefined, port: string): ServerDraft => ({
  host: found?.host ?? '',
  port: found ? String(found.port) : port,
  protection: found?.protection ?? 'TLS',
  user: found?.user ?? '',
  password: '',
})

export const fromMailbox = (settings: MailSettings | null): MailboxDraft => ({
  address: settings?.address ?? '',
  imap: fromServer(settings?.imap, '993'),
  smtp: fromServer(settings?.smtp, '465'),
})

const toServer = (draft: ServerDraft): Server | null =>
  draft.host.trim()
    ? {
        host: draft.host.trim(),
        port: Number(draft.port),
        protection: draft.protection as Server['protection'],
        user: draft.user.trim(),
        password: orNull(draft.password),
      }
    : null

export const toMailbox = (draft: MailboxDraft): MailSettings => ({
  address: draft.address.trim(),
  imap: toServer(draft.imap),
  smtp: toServer(draft.smtp),
})
