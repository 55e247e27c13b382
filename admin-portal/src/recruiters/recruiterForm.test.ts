import { describe, expect, it } from 'vitest'
import { safeParse } from 'zod/mini'
import { amountOf, fromRecruiter, latestMonths, recruiterSchema, toRecruiter } from './recruiterForm'

const filled = () => ({
  ...fromRecruiter(null),
  name: ' Gulf Star ',
  otherNames: 'GSM\n\n  نجمة الخليج ',
  country: 'CV',
  licence: { ...fromRecruiter(null).licence, status: 'licensed' },
  fees: { kind: 'none', amount: '', currency: '', description: '' },
})
const faults = (draft: unknown) =>
  safeParse(recruiterSchema, draft).error?.issues.map(issue => issue.path.join('.')) ?? []

describe('the form of an agency', () => {
  it('is sent as the platform takes it', () => {
    const sent = toRecruiter('1', filled())

    expect(faults(filled())).toEqual([])
    expect(sent.name).toBe('Gulf Star')
    expect(sent.otherNames).toEqual(['GSM', 'نجمة الخليج'])
    expect(sent.fees).toEqual({ kind: 'none', amount: null, currency: null, description: null })
    expect(sent.dueOn).toBeNull()
  })

  it('keeps no amount that was typed before the employer turned out to pay', () => {
    const draft = { ...filled(), fees: { kind: 'none', amount: '12', currency: 'usd', description: '' } }

    expect(toRecruiter('1', draft).fees.amount).toBeNull()
  })

  it('takes addresses of the web only', () => {
    const withAddress = (checkUrl: string) => ({
      ...filled(),
      licence: { ...filled().licence, checkUrl },
    })

    expect(faults(withAddress('https://labour.example.gov/a?b=c'))).toEqual([])
    for (const trick of ['javascript:alert(1)', 'https://gov@evil.example', 'labour.example.gov']) {
      expect(faults(withAddress(trick)), trick).toEqual(['licence.checkUrl'])
    }
  })

  it('asks for what an amount or a sanction is nothing without', () => {
    const amount = { kind: 'amount', amount: 'much', currency: '', description: '' }
    const sanction = { on: '2025-05-01', by: '', what: 'x', source: '', liftedOn: '2025-04-01' }

    expect(faults({ ...filled(), fees: amount })).toEqual(['fees.amount', 'fees.currency'])
    expect(faults({ ...filled(), sanctions: [sanction] }).sort()).toEqual([
      'sanctions.0.by',
      'sanctions.0.liftedOn',
      'sanctions.0.source',
    ])
  })

  it('reads amounts as people type them', () => {
    expect(amountOf('1500,50')).toBe(1500.5)
    expect(amountOf('1 500.50')).toBe(1500.5)
    expect(amountOf('١٥٠٠٫٥')).toBe(1500.5)
    expect(amountOf('-3')).toBeNull()
    expect(amountOf('1e9')).toBeNull()
  })
})

it('offers two years of months, this one first', () => {
  const months = latestMonths(new Date('2026-01-31T23:30:00Z'))

  expect(months).toHaveLength(24)
  expect(months.slice(0, 2)).toEqual(['2026-01', '2025-12'])
})
