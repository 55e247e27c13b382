import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type Answer } from '../api/http'
import type { SheetDraft, Verified } from '../api/types'
import { inDays } from '../directory/stewardship'
import { useSession } from '../session/session'
import { draftQuery } from './library'

/** Which statements of a draft somebody has compared with their sources, in the words that are saved. */
export function useCompared(sheet: string, save: () => Promise<Answer<SheetDraft> | null>) {
  const { slug } = useSession()
  const queries = useQueryClient()
  const { data } = useQuery({ ...draftQuery(slug, sheet), staleTime: Infinity })
  const comparing = useMutation({
    mutationFn: async ({ block, days }: { block: string; days: number }) => {
      if (!(await save())) return
      await call(slug, `/v1/library/sheets/${sheet}/checks`, {
        method: 'POST',
        body: { statements: [block], draft: true, dueOn: inDays(days) },
      })
      const { data } = await call<SheetDraft>(slug, `/v1/library/sheets/${sheet}/draft`)
      queries.setQueryData<Answer<SheetDraft>>(draftQuery(slug, sheet).queryKey, before =>
        before ? { ...before, data } : before,
      )
    },
  })
  return {
    /** Null where nobody has, or where the words are others by now. */
    of: (block: string, lines: string[], url: string): Verified | null => {
      const saved = data?.data.blocks.find(one => one.id === block)
      const same = saved && saved.lines.join('\n') === lines.join('\n') && (saved.source?.url ?? '') === url
      return same ? saved.verified : null
    },
    compare: comparing.mutate,
    busy: comparing.isPending,
    error: comparing.error,
  }
}

export type Compared = ReturnType<typeof useCompared>
