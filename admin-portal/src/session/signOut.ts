import { send } from '../api/http'
import { isRecord } from '../api/problems'

/** First everything on this device, then the session: a failed line must not leave personal data behind. */
export async function signOut(slug: string): Promise<void> {
  await import('../offline/vault').then(vault => vault.clearEverything()).catch(() => undefined)
  sessionStorage.clear()
  // Whoever signs out wants to be out: the start page must not send them straight back in.
  sessionStorage.setItem(`mrc.signed-out.${slug}`, 'yes')
  const response = await send(`/o/${slug}/sign-out`, { method: 'POST' }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  const next = isRecord(answer) && typeof answer['next'] === 'string' ? answer['next'] : `/o/${slug}/`
  location.assign(safe(next) ? next : '/')
}

/** Only an address of this platform. */
function safe(address: string): boolean {
  try {
    return new URL(address, location.origin).origin === location.origin
  } catch {
    return false
  }
}
