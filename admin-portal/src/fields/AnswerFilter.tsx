import { useId } from 'react'
import type { ExtraField } from '../api/types'
import type { AnswerSought } from '../clients/clients'
import { RoomWords } from '../language/RoomWords'
import { useT } from '../language/useT'
import { Here } from '../shell/Here'
import { isCountable, isFindable, useQuestions } from './fields'
import { fieldsWords } from './words'

interface Props {
  sought: AnswerSought
  onChange: (sought: Partial<AnswerSought>) => void
}

const nothing: AnswerSought = { field: '', said: '', from: '', until: '' }

/** Whether enough is said to look for somebody by it. */
export const isSought = (sought: AnswerSought) =>
  sought.field !== '' && (sought.said !== '' || sought.from !== '' || sought.until !== '')

/** Narrows a list of clients to those who answered so to a question of the centre's own. */
export function AnswerFilter({ sought, onChange }: Props) {
  const { items } = useQuestions()
  const findable = items.filter(field => isFindable(field) && (!field.retired || field.id === sought.field))
  return findable.length === 0 ? null : (
    <RoomWords load={fieldsWords}>
      <Narrowing findable={findable} sought={sought} onChange={onChange} />
    </RoomWords>
  )
}

function Narrowing({ findable, sought, onChange }: Props & { findable: ExtraField[] }) {
  const t = useT()
  const id = useId()
  const questions = useQuestions()
  const field = findable.find(one => one.id === sought.field)
  return (
    <div className="row period">
      <div className="field">
        <label htmlFor={id}>{t('answers.filter')}</label>
        <select
          id={id}
          className="input"
          value={sought.field}
          onChange={event => onChange({ ...nothing, field: event.target.value })}
        >
          <option value="">{t('answers.filter.any')}</option>
          {findable.map(one => (
            <option key={one.id} value={one.id}>
              {questions.name(one)}
            </option>
          ))}
        </select>
      </div>
      {field && <Answer field={field} sought={sought} onChange={onChange} />}
      {field && isCountable(field) && (
        <Here to={`/answers/${field.id}`} className="button quiet">
          {t('answers.filter.counts')}
        </Here>
      )}
    </div>
  )
}

function Answer({ field, sought, onChange }: Props & { field: ExtraField }) {
  const t = useT()
  const id = useId()
  const questions = useQuestions()
  if (field.kind === 'number' || field.kind === 'date') {
    return (
      <>
        {(['from', 'until'] as const).map(end => (
          <div className="field" key={field.id + end}>
            <label htmlFor={id + end}>{t(`answers.filter.${end}`)}</label>
            <input
              id={id + end}
              className="input"
              type={field.kind === 'date' ? 'date' : 'text'}
              inputMode={field.kind === 'date' ? undefined : 'decimal'}
              dir="ltr"
              maxLength={15}
              defaultValue={sought[end]}
              onBlur={event => onChange({ [end]: event.target.value.trim() })}
              onKeyDown={event => {
                if (event.key === 'Enter') onChange({ [end]: event.currentTarget.value.trim() })
              }}
            />
          </div>
        ))}
      </>
    )
  }
  const choices =
    field.kind === 'yes-no'
      ? [
          { value: 'yes', label: t('state.yes') },
          { value: 'no', label: t('state.no') },
        ]
      : questions.every(field)
  return (
    <div className="field">
      <label htmlFor={id}>{t('answers.filter.answer')}</label>
      <select
        id={id}
        className="input"
        value={sought.said}
        onChange={event => onChange({ said: event.target.value })}
      >
        <option value="">{t('answers.filter.choose')}</option>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
