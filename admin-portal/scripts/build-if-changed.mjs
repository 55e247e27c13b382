// Type check and build, unless dist/ has been built from exactly these sources already.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

process.chdir(new URL('..', import.meta.url).pathname)

function filesIn(path) {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path).flatMap(name => filesIn(join(path, name)))
}

const sources = [
  'src',
  'public',
  'scripts',
  'index.html',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
]
const hash = createHash('sha256')
for (const file of sources.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(file))
const digest = hash.digest('hex')

function builtFrom() {
  try {
    return readFileSync('dist/.built-from', 'utf8')
  } catch {
    return ''
  }
}

if (builtFrom() === digest) {
  console.log('The portal is built from these sources already.')
} else {
  const run = script => execFileSync('npm', ['run', '--silent', script], { stdio: 'inherit' })
  run('typecheck')
  run('build')
  writeFileSync('dist/.built-from', digest)
}
