import Dexie, { type EntityTable } from 'dexie'

/** Everything but the ids, the times and the state is sealed; see vault.ts. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

export type OutboxState = 'waiting' | 'sending' | 'attention'

export interface OutboxRow {
  /** The client-minted id of what is created. */
  id: string
  owner: string
  slug: string
  /** Sent in the order in which things were saved. */
  order: number
  state: OutboxState
  attempts: number
  notBefore: number
  sealed: Sealed
}

interface Key {
  name: 'vault'
  key: CryptoKey
}

interface Kept {
  name: string
  sealed: Sealed
}

/** Consent texts are public and so are kept as they are. */
interface Text {
  name: string
  value: unknown
}

/** Entries of the shared directory, which are public; never one of a shelter. */
export interface KeptEntry {
  key: string
  slug: string
  keptAt: number
  service: unknown
}

export const database = new Dexie('mrc') as Dexie & {
  keys: EntityTable<Key, 'name'>
  kept: EntityTable<Kept, 'name'>
  texts: EntityTable<Text, 'name'>
  outbox: EntityTable<OutboxRow, 'id'>
  entries: EntityTable<KeptEntry, 'key'>
}

database.version(1).stores({ keys: 'name', kept: 'name', texts: 'name', outbox: 'id, slug' })
database.version(2).stores({ entries: 'key, [slug+keptAt]' })
