import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { ClientMessage, MessageWay, MessageWays } from '../api/types'
import { needed } from '../ui/rules'

export const LONGEST = 600

/** Beginning with the client's, so that whatever changes a client's file refreshes this too. */
export const messagesQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'messages'],
    queryFn: async ({ signal }) =>
      (await call<{ items: ClientMessage[] }>(slug, `/v1/clients/${clientId}/messages`, { signal })).data
        .items,
  })

export const waysQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'message-ways'],
    queryFn: async ({ signal }) =>
      (await call<MessageWays>(slug, `/v1/clients/${clientId}/message-ways`, { signal })).data,
    staleTime: 0,
  })

export const messageSchema = (safeContact: boolean) =>
  z.object({
    way: needed(),
    text: needed(LONGEST),
    safeContactRead: z.boolean().check(z.refine(read => read || !safeContact, 'required')),
  })

/** A way that the centre has and the client does not refuse: at once, at the next safe time, or once somebody has read. */
export const isOpen = (way: MessageWay) =>
  way.there &&
  (['agreed', 'no-rules', 'read-the-note'].includes(way.because) ||
    (way.because === 'other-time' && way.from !== null))

/** As the platform signs it. */
export const asItArrives = (text: string, signAs: string | null) =>
  [text.trim(), signAs?.trim()].filter(Boolean).join('\n')

/** The characters of GSM 03.38 that an SMS carries in seven bits, and those that take two places. */
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿' +
  'abcdefghijklmnopqrstuvwxyzäöñüà'
const GSM_TWICE = '\f^{}\\[~]|€'

/** How many SMS a text is paid and sent as: a single character outside of the basic alphabet more than doubles it. */
export function smsParts(text: string): number {
  const characters = [...text]
  const basic = characters.every(one => GSM.includes(one) || GSM_TWICE.includes(one))
  const length = basic
    ? characters.reduce((sum, one) => sum + (GSM_TWICE.includes(one) ? 2 : 1), 0)
    : text.length
  const [single, part] = basic ? [160, 153] : [70, 67]
  return length === 0 ? 0 : length <= single ? 1 : Math.ceil(length / part)
}
