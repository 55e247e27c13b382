import * as z from 'zod/mini'
import type { SmsSettings } from '../api/types'
import { needed, orNull, text } from '../ui/rules'

export const smsSchema = z.object({
  url: needed(500),
  headerName: text(64),
  headerSecret: text(500),
  body: needed(),
  template: needed(2_000),
  takenWhen: text(100),
  signingSecret: z
    .string()
    .check(z.refine(value => value === '' || (value.length >= 24 && value.length <= 200), 'too-short')),
})

export type SmsDraft = z.infer<typeof smsSchema>

export const fromSms = (settings: SmsSettings | null): SmsDraft => ({
  url: settings?.url ?? 'https://',
  headerName: settings?.headerName ?? 'Authorization',
  headerSecret: '',
  body: settings?.body ?? 'JSON',
  template: settings?.template ?? '{"to": "{to}", "text": "{text}"}',
  takenWhen: settings?.takenWhen ?? '',
  signingSecret: '',
})

export const toSms = (draft: SmsDraft): SmsSettings => ({
  url: draft.url.trim(),
  headerName: orNull(draft.headerName),
  headerSecret: orNull(draft.headerSecret),
  body: draft.body as SmsSettings['body'],
  template: draft.template.trim(),
  takenWhen: orNull(draft.takenWhen),
  signingSecret: orNull(draft.signingSecret),
})
