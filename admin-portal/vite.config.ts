import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** React Aria carries its own strings in 34 languages; the portal speaks four, and the rest would cost 20 kB. */
const onlyOurLanguages: Plugin = {
  name: 'only-our-languages',
  enforce: 'pre',
  load(id) {
    const language = /\/intl\/(?:.*\/)?([a-z]{2})-[A-Z]{2}\.m?js/.exec(id)?.[1]
    return id.includes('react-') && language && !['en', 'fr', 'pt', 'ar'].includes(language)
      ? 'export default {}'
      : undefined
  },
}

/** What most screens share, in one file: on a slow line each of thirty small ones would cost a round trip. */
const shared =
  /src\/(api\/uuid|clients\/(clients|useKnownClient)|onboarding\/onboarding|referrals\/(centres|ReferralItem)|ui\/(Card|Done|Page|SearchBox|Tabs|useSettled))\./

export default defineConfig({
  plugins: [onlyOurLanguages, react()],
  build: {
    target: 'es2022',
    manifest: true,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'parts', test: shared }] },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['^/o/[^/]+/(api|sign-in|sign-out)', '^/(identity|login|session)'].map(path => [
        path,
        { target: process.env['MRC_PUBLIC_URL'] ?? 'http://localhost:8080', changeOrigin: false },
      ]),
    ),
  },
  // One worker and one jsdom for all files: on two cores, starting more of them costs more than the tests do.
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 20_000,
  },
})
