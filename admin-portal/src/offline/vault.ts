import type { Me } from '../api/types'
import { database, type Sealed } from './database'

/*
 * What a counsellor types off line is personal data of clients, so nothing of it lies in IndexedDB readable: it is
 * sealed with AES-GCM under a key that this browser made and that no script can take out (extractable: false).
 * That protects a copied profile folder and a curious neighbour with developer tools, not an unlocked device with
 * the portal open. Signing out deletes key and contents together; without the key, the rest is noise.
 */

async function key(): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  return database.transaction('rw', database.keys, async () => {
    const kept = await database.keys.get('vault')
    if (kept) return kept.key
    await database.keys.add({ name: 'vault', key: made })
    return made
  })
}

export async function seal(value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), plain) }
}

export async function open<T>(sealed: Sealed): Promise<T | null> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await key(), sealed.data)
    return JSON.parse(new TextDecoder().decode(plain)) as T
  } catch {
    return null
  }
}

export async function keep(name: string, value: unknown): Promise<void> {
  await database.kept.put({ name, sealed: await seal(value) })
}

export async function kept<T>(name: string): Promise<T | null> {
  const row = await database.kept.get(name)
  return row ? open<T>(row.sealed) : null
}

export async function drop(name: string): Promise<void> {
  await database.kept.delete(name)
}

export const rememberMe = (slug: string, me: Me) => keep(`me:${slug}`, me)
export const rememberedMe = (slug: string) => kept<Me>(`me:${slug}`)

/** On sign-out: no key, no drafts, no outbox, no names. */
export async function clearEverything(): Promise<void> {
  await database.transaction('rw', database.tables, () =>
    Promise.all(database.tables.map(table => table.clear())),
  )
}
