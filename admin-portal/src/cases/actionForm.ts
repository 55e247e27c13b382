import * as z from 'zod/mini'
import type { PlannedAction } from '../api/types'
import { date, needed, orNull, text } from '../ui/rules'

export const actionSchema = z
  .object({ wording: needed(2_000), who: needed(), colleague: text(), dueOn: date() })
  .check(
    z.refine(draft => draft.who !== 'colleague' || draft.colleague !== '', {
      path: ['colleague'],
      error: 'required',
    }),
  )

export type ActionDraft = z.infer<typeof actionSchema>

export const fromAction = (action: PlannedAction | null): ActionDraft => ({
  wording: action?.wording ?? '',
  who: action?.who ?? 'client',
  colleague: action?.colleague?.id ?? '',
  dueOn: action?.dueOn ?? '',
})

export function toAction(id: string, draft: ActionDraft, colleagues: { id: string; name: string }[]) {
  const doer = colleagues.find(one => one.id === draft.colleague)
  return {
    id,
    wording: draft.wording.trim(),
    who: draft.who,
    colleague: draft.who === 'colleague' && doer ? { id: doer.id, name: doer.name } : null,
    dueOn: orNull(draft.dueOn),
  }
}
