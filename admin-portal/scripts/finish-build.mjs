// After Vite: the service worker gets its list of files, and every text file gets its compressed twins.
import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url).pathname
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'))

// What must open without a line: everything but the screens that mean nothing without one.
const onlineOnly =
  /^src\/(onboarding|figures|staff|agreements|documents)\/|directory\/(Importing|MapOfServices)|world-atlas|pdf/
const files = Object.values(manifest)
  .filter(chunk => !onlineOnly.test(chunk.src ?? ''))
  .flatMap(chunk => [chunk.file, ...(chunk.css ?? [])])
const shell = ['/index.html', '/icons/mrc.svg', ...new Set(files.map(file => `/${file}`))]

const index = await readFile(join(dist, 'index.html'))
const worker = await readFile(new URL('../src/offline/sw.js', import.meta.url), 'utf8')
const version = createHash('sha256')
  .update(index)
  .update(worker)
  .update(shell.join())
  .digest('hex')
  .slice(0, 12)
await writeFile(
  join(dist, 'sw.js'),
  worker.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(shell, null, 2)),
)

const names = await readdir(dist, { recursive: true })
const texts = names.filter(
  name => /\.(html|js|css|svg|json|webmanifest)$/.test(name) && !name.startsWith('.vite'),
)
await Promise.all(
  texts.map(async name => {
    const contents = await readFile(join(dist, name))
    await writeFile(join(dist, `${name}.gz`), gzipSync(contents, { level: 9 }))
    const options = {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length },
    }
    await writeFile(join(dist, `${name}.br`), brotliCompressSync(contents, options))
  }),
)
