import { describe, expect, it } from 'vitest'
import type { Question } from '../api/types'
import { toAnswers, toDraft } from './answers'

const questions: Question[] = [
  {
    id: 'needs',
    form: 'several',
    text: 'Needs',
    required: false,
    options: [{ value: 'work', text: 'Work' }],
  },
  { id: 'safe', form: 'one', text: 'Safe', required: false, options: [{ value: 'yes', text: 'Yes' }] },
  { id: 'wishes', form: 'text', text: 'Wishes', required: false, options: [] },
]

describe('the answers of an assessment', () => {
  it('come back as they were given', () => {
    const answers = { needs: ['work'], wishes: ['A contract'] }

    expect(toAnswers(toDraft(questions, answers))).toEqual(answers)
  })

  it('leave out what was left out', () => {
    expect(toAnswers({ needs: [], safe: '', wishes: '  ' })).toEqual({})
  })
})
