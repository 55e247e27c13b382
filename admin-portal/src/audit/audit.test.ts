/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import common from '../language/messages/en.json'
import { exportAddress, parameters } from './audit'
import own from './words/en.json'

const en = { ...common, ...own }
const nothing = { subject: '', person: '', action: '', from: '', until: '' }

/** Where the platform writes into the log: whatever may stand there has words on screen. */
const sources = ['../tenants/src/main/java', '../platform/tenancy/src/main/java'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.java'))
    .map(file => readFileSync(`${folder}/${file}`, 'utf8')),
)

function written(pattern: RegExp): string[] {
  return [...new Set(sources.flatMap(source => [...source.matchAll(pattern)].map(hit => hit[1] ?? '')))]
}

describe('the audit log on screen', () => {
  it('has words for every action and every kind of record that the platform writes down', () => {
    const actions = [
      // One, or one of two that depend on something.
      ...written(/\brecord(?:ByCentre|Each)?\(\s*([^,;]+),/g).flatMap(argument =>
        [...argument.matchAll(/"([a-z-]+)"/g)].map(hit => hit[1] ?? ''),
      ),
      ...written(/return taken\(.*"([a-z-]+)"\)/g),
      ...written(/begin\(id, .*"([a-z-]+)"\)/g),
      ...written(/\bchanged\("([a-z-]+)"/g),
      ...written(/asked\("([a-z-]+)"/g),
    ]
    const subjects = written(/audit\s*\.record(?:ByCentre|Each)?\(\s*"[a-z-]+",\s*"([a-z-]+)"/g)

    expect(actions).toEqual(
      expect.arrayContaining(['read', 'register', 'read-audit-log', 'export-audit-log']),
    )
    expect(subjects).toEqual(expect.arrayContaining(['client', 'visit', 'referral']))
    const wanted = [
      ...actions.map(action => `code.auditAction.${action}`),
      ...subjects.map(subject => `code.auditSubject.${subject}`),
    ]
    expect(wanted.filter(key => !(key in en))).toEqual([])
  })

  it('asks from the beginning of the first day to the end of the last, as the calendar on the wall has them', () => {
    const asked = parameters({ ...nothing, from: '2026-03-01', until: '2026-03-01' })

    expect(new Date(asked.from).getHours()).toBe(0)
    expect(Date.parse(asked.until) - Date.parse(asked.from)).toBe(24 * 60 * 60_000)
  })

  it('leaves out what is half typed', () => {
    expect(parameters({ ...nothing, from: '2026-3' }).from).toBe('')
  })

  it('exports what is filtered', () => {
    expect(exportAddress('campo', 'csv', { ...nothing, action: 'read' })).toBe(
      '/o/campo/api/v1/audit/export.csv?action=read',
    )
  })
})
