/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isEmpty, isUnsaid } from './saying'
import words from './words/en.json'

type Schema = { properties?: Record<string, unknown> }
const { schemas } = (
  JSON.parse(readFileSync('../platform/application/openapi.json', 'utf8')) as {
    components: { schemas: Record<string, Schema> }
  }
).components

/** What the rooms answer with when a client asks what is kept. */
const views = [
  'ClientView',
  'ConsentView',
  'Merge',
  'CaseView',
  'AssessmentView',
  'PlanView',
  'CareerPlan',
  'NoteView',
  'TaskView',
  'EnquirerView',
  'DisclosureView',
  'DocumentView',
  'EnquiryView',
  'ReferralView',
  'VisitView',
  'MessageView',
]

function fieldsBelow(name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return []
  seen.add(name)
  const properties = schemas[name]?.properties ?? {}
  const below = [...JSON.stringify(properties).matchAll(/#\/components\/schemas\/(\w+)/g)]
  return [...Object.keys(properties), ...below.flatMap(hit => fieldsBelow(hit[1] ?? '', seen))]
}

describe('everything that is kept about a client', () => {
  it('has a word for every field of every room', () => {
    expect(views.filter(view => !schemas[view])).toEqual([])
    const fields = [...new Set(views.flatMap(view => fieldsBelow(view)))]

    expect(fields).toContain('wording')
    expect(fields.filter(field => !isUnsaid(field) && !(`kept.${field}` in words))).toEqual([])
  })

  it('leaves out what is empty however deep it lies, and ids', () => {
    expect(isEmpty({ notes: [], plan: { goals: [{ id: 'x', done: false }] } })).toBe(true)
    expect(isEmpty('019b76da-a800-724b-a0b2-28f8e86b59e5')).toBe(true)
    expect(isEmpty({ dependants: 0 })).toBe(false)
  })
})
