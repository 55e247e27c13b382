import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import { useForm } from 'react-hook-form'
import { call, type Answer } from '../api/http'
import type { Assessment, QuestionSet } from '../api/types'
import { useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { ChoiceField } from '../ui/choices'
import { DraftNotice } from '../ui/DraftNotice'
import { TextArea } from '../ui/fields'
import { SaveBar } from '../ui/SaveBar'
import { toAnswers, toDraft, type AnswerDraft } from './answers'
import { assessmentQuery } from './cases'
import { Reconciling } from '../ui/Reconciling'
import { useGuardedSave } from '../ui/useGuardedSave'

/** Every question can be left out; it is saved to be gone on with later, or completed for good. */
export function AnsweringAssessment({ answer, set }: { answer: Answer<Assessment>; set: QuestionSet }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const { id, caseId } = answer.data
  const { clientId = '' } = useParams({ strict: false })
  const complete = useRef(false)
  const { questions } = set
  const form = useForm<AnswerDraft>({ defaultValues: toDraft(questions, answer.data.answers) })
  const draft = useDraft(`assessment.${id}`, form)
  const path = `/v1/assessments/${id}`
  const read = async () => {
    const theirs = await queries.fetchQuery({ ...assessmentQuery(slug, id), staleTime: 0 })
    return { values: toDraft(questions, theirs.data.answers), etag: theirs.etag }
  }
  const saving = useGuardedSave<AnswerDraft>(
    form,
    { values: toDraft(questions, answer.data.answers), etag: answer.etag },
    async (values, ifMatch) => {
      const saved = await call<Assessment>(slug, path, {
        method: 'PUT',
        body: { answers: toAnswers(values) },
        ifMatch,
      })
      saving.go(saved.etag)
      if (complete.current)
        await call(slug, `${path}/completion`, { method: 'POST', body: {}, ifMatch: saved.etag })
      await draft.forget()
      await queries.invalidateQueries({ queryKey: ['assessment', slug, id] })
      await queries.invalidateQueries({ queryKey: ['case', slug, caseId] })
      await go(`/clients/${clientId}/cases/${caseId}`)
    },
    read,
  )
  const send = (andComplete: boolean) => {
    complete.current = andComplete
    return form.handleSubmit(saving.submit)()
  }
  return (
    <form
      className="stack"
      noValidate
      aria-label={set.title}
      onSubmit={event => {
        event.preventDefault()
        void send(true)
      }}
    >
      {draft.restored && <DraftNotice onStartAfresh={() => void draft.startAfresh()} />}
      <div className="card fields">
        {questions.map(question =>
          question.form === 'text' ? (
            <TextArea key={question.id} form={form} name={question.id} label={question.text} rows={3} />
          ) : (
            <ChoiceField
              key={question.id}
              form={form}
              name={question.id}
              label={question.text}
              choices={question.options.map(option => ({ value: option.value, label: option.text }))}
              several={question.form === 'several'}
              required={question.required}
            />
          ),
        )}
      </div>
      <SaveBar
        form={form}
        problem={saving.problem}
        busy={saving.busy}
        label={t('assessment.complete')}
        offline={false}
      />
      <div>
        <button type="button" className="button" disabled={saving.busy} onClick={() => void send(false)}>
          {t('assessment.save')}
        </button>
        <p className="hint">{t('assessment.complete.hint')}</p>
      </div>
      {saving.theirs && (
        <Reconciling
          seen={saving.seen}
          mine={form.getValues()}
          theirs={saving.theirs}
          label={name => questions.find(one => one.id === name)?.text ?? name}
          shown={(name, value) =>
            toAnswers({ [name]: value as string | string[] })
              [name]?.map(
                given =>
                  questions.find(one => one.id === name)?.options.find(option => option.value === given)
                    ?.text ?? given,
              )
              .join(', ') ?? ''
          }
          onClose={saving.forget}
          onDecided={saving.decide}
        />
      )}
    </form>
  )
}
