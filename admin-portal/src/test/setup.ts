import 'fake-indexeddb/auto'
import { cleanup, configure } from '@testing-library/react'
import { webcrypto } from 'node:crypto'
import { afterEach } from 'vitest'

// jsdom has neither keys nor their storage; the real ones of Node and an IndexedDB in memory stand in.
if (!('subtle' in globalThis.crypto)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto })

// A busy machine takes its time; what never comes still fails.
configure({ asyncUtilTimeout: 8_000 })

afterEach(cleanup)
