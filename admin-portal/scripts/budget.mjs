// What a weak phone on a slow line has to fetch, in gzip, against what we have promised. Fails when it is more.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const dist = new URL('../dist/', import.meta.url).pathname
const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'))
const kB = 1000

/** A chunk and all that it imports at once; lazy imports are not part of it. */
function withImports(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key)
    for (const imported of manifest[key].imports ?? []) withImports(imported, seen)
  }
  return seen
}

async function weigh(keys) {
  const files = [...new Set([...keys].map(key => manifest[key].file))]
  const sizes = await Promise.all(files.map(file => stat(join(dist, `${file}.gz`))))
  return sizes.reduce((total, size) => total + size.size, 0)
}

const entry = Object.keys(manifest).find(key => manifest[key].isEntry)
const initial = withImports(entry)
const routes = Object.keys(manifest).filter(key => manifest[key].isDynamicEntry && key.endsWith('.tsx'))
const intake = routes.find(key => key.endsWith('/RegisteringClient.tsx'))
const styles = Object.values(manifest)
  .flatMap(chunk => [chunk.file, ...(chunk.css ?? [])])
  .filter(file => file.endsWith('.css'))

const rows = []
const check = (name, size, limit) => rows.push({ name, size, limit })

check('initial JavaScript', await weigh(initial), 150 * kB)
// Intake fetches, besides itself: the device's store, which it needs before anything can be saved.
const lazily = Object.keys(manifest).filter(key =>
  /src\/offline\/(vault|outbox|database)\.ts$|dexie/.test(key),
)
check(
  'intake route, all in all',
  await weigh(new Set([...initial, ...withImports(intake), ...lazily.flatMap(key => [...withImports(key)])])),
  330 * kB,
)
// Fetched by whoever looks at a PDF, and by nobody else.
const pdf = Object.keys(manifest).filter(key => /PdfPages|pdfjs/.test(key + manifest[key].file))
check('looking at a PDF, lazily', await weigh(pdf), 200 * kB)
for (const key of Object.keys(manifest).filter(
  key => manifest[key].file.endsWith('.js') && !initial.has(key) && key !== intake && !pdf.includes(key),
)) {
  if (!key.endsWith('.json')) check(`chunk ${key.replace(/^src\/|^_/, '')}`, await weigh([key]), 60 * kB)
}
for (const key of Object.keys(manifest).filter(key => /messages\/..\.json$/.test(key))) {
  check(`language ${key.slice(-7, -5)}`, await weigh([key]), 25 * kB)
}
for (const key of Object.keys(manifest).filter(key => /words\/..\.json$/.test(key))) {
  check(`words of a room ${key.slice(4)}`, await weigh([key]), 10 * kB)
}
const css = await Promise.all([...new Set(styles)].map(file => stat(join(dist, `${file}.gz`))))
check(
  'style sheets',
  css.reduce((total, size) => total + size.size, 0),
  20 * kB,
)

const shown = process.argv.includes('--all')
  ? rows
  : rows.filter(row => !row.name.startsWith('chunk') || row.size > row.limit / 3)
for (const { name, size, limit } of shown) {
  const state = size > limit ? 'OVER' : 'ok'
  console.log(
    `${state.padEnd(5)} ${(size / kB).toFixed(1).padStart(7)} kB of ${String(limit / kB).padStart(4)}  ${name}`,
  )
}
const over = rows.filter(row => row.size > row.limit)
if (over.length > 0) {
  console.error(`Over budget: ${over.map(row => row.name).join(', ')}`)
  process.exit(1)
}
