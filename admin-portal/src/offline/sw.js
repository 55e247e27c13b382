/*
 * The shell without a line. This worker keeps the portal's own files and nothing else: answers of the API are personal
 * data and never enter a cache. The build fills in VERSION and FILES.
 */
const VERSION = '__VERSION__'
const FILES = __FILES__
const cacheName = `mrc-portal-${VERSION}`

self.addEventListener('install', event => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()))
})

/** Files of the last version that have not changed are taken over, not fetched again: lines are slow. */
async function keepFiles() {
  const cache = await caches.open(cacheName)
  await Promise.all(
    FILES.map(async file => {
      const known = file.startsWith('/assets/') ? await caches.match(file) : undefined
      if (known) await cache.put(file, known)
      else await cache.add(new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' }))
    }),
  )
}

self.addEventListener('activate', event => {
  event.waitUntil(
    caches
      .keys()
      .then(names =>
        Promise.all(
          names
            .filter(name => name.startsWith('mrc-portal-') && name !== cacheName)
            .map(name => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname.startsWith('/assets/') || url.pathname.startsWith('/icons/'))
    event.respondWith(fromCache(request))
  else if (request.mode === 'navigate' && isScreen(url.pathname)) event.respondWith(shell(request))
})

/** The portal's own screens; signing in and out, the API and the identity pages are the server's. */
function isScreen(path) {
  return path === '/' || /^\/o\/[^/]+(?!\/(?:api|sign-in|sign-out)(?:\/|$))(?:\/|$)/.test(path)
}

async function fromCache(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) (await caches.open(cacheName)).put(request, answer.clone())
  return answer
}

async function shell(request) {
  return (await caches.match('/index.html', { cacheName })) ?? fetch(request)
}
