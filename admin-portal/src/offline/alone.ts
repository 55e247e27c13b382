/** One sender at a time for an organisation, across tabs where the browser has Web Locks. */
const running = new Map<string, Promise<unknown>>()

export async function alone<T>(
  slug: string,
  work: () => Promise<T>,
  busy?: 'or-pass',
): Promise<T | undefined> {
  if (busy === 'or-pass' && running.has(slug)) return undefined
  const before = running.get(slug)
  const turn = (async () => {
    await before?.catch(() => undefined)
    return withLock(slug, work, busy)
  })()
  running.set(slug, turn)
  try {
    return await turn
  } finally {
    if (running.get(slug) === turn) running.delete(slug)
  }
}

async function withLock<T>(slug: string, work: () => Promise<T>, busy?: 'or-pass'): Promise<T | undefined> {
  if (!('locks' in navigator)) return work()
  let result: T | undefined
  await navigator.locks.request(`mrc.outbox.${slug}`, { ifAvailable: busy === 'or-pass' }, async lock => {
    if (lock) result = await work()
  })
  return result
}
