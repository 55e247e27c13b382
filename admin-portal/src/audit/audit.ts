import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, query as asked } from '../api/http'
import type { AuditChoices, AuditEntry, LogCheck, Page } from '../api/types'

/** What is asked for, as the address has it: days as the person's own calendar has them. */
export interface Question {
  subject: string
  person: string
  action: string
  from: string
  until: string
}

/** The question as the platform takes it: moments, the last one just behind the last day. */
export function parameters({ subject, person, action, from, until }: Question) {
  return { subject, person, action, from: startOf(from, 0), until: startOf(until, 1) }
}

function startOf(day: string, later: number): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  if (!parts) return ''
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number]
  return new Date(year, month - 1, date + later).toISOString()
}

/** Each reading is written down in the log, so it is not asked again behind the person's back. */
const once = { staleTime: 5 * 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false }

export const entriesQuery = (slug: string, question: Question) =>
  infiniteQueryOptions({
    queryKey: ['audit', slug, question],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<Page<AuditEntry>>(
          slug,
          `/v1/audit/entries${asked({ ...parameters(question), after: pageParam })}`,
          { signal },
        )
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next ?? null,
    ...once,
  })

export const choicesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['audit-choices', slug],
    queryFn: async ({ signal }) => (await call<AuditChoices>(slug, '/v1/audit/choices', { signal })).data,
    ...once,
  })

export const checkLog = async (slug: string) =>
  (await call<LogCheck>(slug, '/v1/audit/verification', { method: 'POST' })).data

/** A plain address, so that the browser streams the file to disk however long it is. */
export const exportAddress = (slug: string, kind: 'csv' | 'jsonl', question: Question) =>
  `/o/${encodeURIComponent(slug)}/api/v1/audit/export.${kind}${asked(parameters(question))}`
