import { describe, expect, it } from 'vitest'
import { fieldOf, kindOf, Problem, problemKinds } from './problems'

describe('a problem', () => {
  it('is known by its type, whatever its status', () => {
    expect(kindOf('urn:mrc:problem:consent-missing', 409)).toBe('consent-missing')
    expect(kindOf('urn:mrc:problem:consent-missing', 422)).toBe('consent-missing')
  })

  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [412, 'precondition-failed'],
    [413, 'payload-too-large'],
    [428, 'precondition-required'],
    [429, 'rate-limited'],
    [502, 'upstream-unavailable'],
    [504, 'upstream-timeout'],
    [500, 'internal'],
  ] as const)('without a known type is read from its status: %i is %s', (status, kind) => {
    expect(kindOf(undefined, status)).toBe(kind)
    expect(kindOf('about:blank', status)).toBe(kind)
  })

  it('says whether trying again may help', () => {
    const passing = problemKinds.filter(kind => new Problem(kind).passing)

    expect(passing).toEqual([
      'rate-limited',
      'upstream-unavailable',
      'upstream-timeout',
      'internal',
      'offline',
    ])
  })

  it('carries field errors, its reference and how long to wait', async () => {
    const body = {
      type: 'urn:mrc:problem:invalid-request',
      requestId: 'r-1',
      errors: [{ pointer: '#/name/given', code: 'required' }, 'nonsense'],
    }
    const response = new Response(JSON.stringify(body), { status: 400, headers: { 'Retry-After': '7' } })

    const problem = await Problem.from(response)

    expect(problem.kind).toBe('invalid-request')
    expect(problem.errors).toEqual([{ pointer: '#/name/given', code: 'required' }])
    expect(problem.requestId).toBe('r-1')
    expect(problem.retryAfterSeconds).toBe(7)
  })

  it('survives an answer that is no problem document at all', async () => {
    const problem = await Problem.from(new Response('<html>Bad gateway</html>', { status: 502 }))

    expect(problem.kind).toBe('upstream-unavailable')
    expect(problem.errors).toEqual([])
  })

  it.each([
    ['#/name/given', 'name.given'],
    ['#/reasons/0', 'reasons.0'],
    ['/email', 'email'],
    ['#/a~1b', 'a/b'],
  ])('points at a field of the form: %s is %s', (pointer, field) => {
    expect(fieldOf(pointer)).toBe(field)
  })
})
