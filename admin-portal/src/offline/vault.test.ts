import { beforeEach, describe, expect, it } from 'vitest'
import { database } from './database'
import { clearEverything, drop, keep, kept, open, seal } from './vault'

beforeEach(clearEverything)

describe('the vault', () => {
  it('gives back what was kept, until it is dropped', async () => {
    await keep('draft', { given: 'Fatou' })
    expect(await kept('draft')).toEqual({ given: 'Fatou' })

    await drop('draft')
    expect(await kept('draft')).toBeNull()
  })

  it('has a key that no script can take out', async () => {
    await keep('draft', 1)
    const row = await database.keys.get('vault')

    expect(row?.key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', row?.key as CryptoKey)).rejects.toThrow()
  })

  it('seals the same words differently each time', async () => {
    const one = await seal('Praia')
    const other = await seal('Praia')

    expect(new Uint8Array(one.data)).not.toEqual(new Uint8Array(other.data))
    expect(await open(one)).toBe('Praia')
  })

  it('keeps nothing after a sign-out, and what was copied before cannot be read any more', async () => {
    const copied = await seal('Praia')
    await keep('draft', 'Praia')

    await clearEverything()

    expect(await Promise.all(database.tables.map(table => table.count()))).toEqual(
      database.tables.map(() => 0),
    )
    expect(await open(copied)).toBeNull()
  })
})
