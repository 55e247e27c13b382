import * as z from 'zod/mini'
import type { EnquirerForm } from '../api/types'
import { needed, orNull, phone, text } from '../ui/rules'

/** Who asks on behalf of a client. */
export const enquirerSchema = z.object({
  kind: needed(),
  name: text(200),
  relation: text(100),
  phone: phone(),
})

export type EnquirerDraft = z.infer<typeof enquirerSchema>

export const noEnquirer: EnquirerDraft = { kind: '', name: '', relation: '', phone: '' }

export function toEnquirer(id: string, draft: EnquirerDraft): EnquirerForm {
  return {
    id,
    kind: draft.kind as EnquirerForm['kind'],
    clientId: null,
    name: orNull(draft.name),
    relation: orNull(draft.relation),
    phone: orNull(draft.phone)?.replace(/[\s().\-/]/g, '') ?? null,
  }
}
