import type { Answers, Question } from '../api/types'

/** In the form a question with one answer is a text, one with several a list. */
export type AnswerDraft = Record<string, string | string[]>

export function toDraft(questions: Question[], answers: Answers): AnswerDraft {
  return Object.fromEntries(
    questions.map(question => {
      const given = answers[question.id] ?? []
      return [question.id, question.form === 'several' ? given : (given[0] ?? '')]
    }),
  )
}

/** What was left out is not sent. */
export function toAnswers(draft: AnswerDraft): Answers {
  return Object.fromEntries(
    Object.entries(draft)
      .map(([id, given]): [string, string[]] => [
        id,
        (Array.isArray(given) ? given : [given]).filter(text => text.trim() !== ''),
      ])
      .filter(([, given]) => given.length > 0),
  )
}
