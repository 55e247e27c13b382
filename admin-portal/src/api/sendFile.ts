import { Problem, isRecord, kindOf } from './problems'
import { changeHeaders, send } from './http'

/** Nothing has moved for so long that the line is dead. */
const silence = 60_000

/**
 * Sends one file as it is. By XMLHttpRequest, the only way a browser tells how far it has come. Throws {@link Problem}.
 */
export async function sendFile(
  slug: string,
  path: string,
  content: Blob,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (part: number) => void },
): Promise<void> {
  const headers = await changeHeaders(slug)
  await new Promise<void>((done, failed) => {
    const request = new XMLHttpRequest()
    let watch = 0
    const alive = () => {
      window.clearTimeout(watch)
      watch = window.setTimeout(() => request.abort(), silence)
    }
    const end = (problem?: Problem) => {
      window.clearTimeout(watch)
      signal.removeEventListener('abort', stop)
      if (problem) failed(problem)
      else done()
    }
    const stop = () => request.abort()
    request.open('PUT', `/o/${encodeURIComponent(slug)}/api${path}`)
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.setRequestHeader('Content-Type', content.type || 'application/octet-stream')
    for (const [name, value] of headers) request.setRequestHeader(name, value)
    request.upload.onprogress = event => {
      alive()
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () => end(request.status < 300 ? undefined : refused(request))
    request.onerror = () => end(Problem.offline())
    request.onabort = () => end(Problem.offline())
    signal.addEventListener('abort', stop, { once: true })
    alive()
    request.send(content)
  })
}

function refused(request: XMLHttpRequest): Problem {
  let body: unknown
  try {
    body = JSON.parse(request.responseText)
  } catch {
    body = null
  }
  const known = isRecord(body) ? body : {}
  return new Problem(kindOf(known['type'], request.status), request.status, known)
}

/** A file's bytes. Throws {@link Problem}. */
export async function download(slug: string, path: string, signal?: AbortSignal): Promise<Blob> {
  const response = await send(`/o/${encodeURIComponent(slug)}/api${path}`, { signal })
  if (!response.ok) throw await Problem.from(response)
  try {
    return await response.blob()
  } catch {
    throw Problem.offline()
  }
}
