import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Client } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useGo } from '../shell/Here'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { fullName } from '../clients/clients'
import type { FactName } from '../clients/factNames'
import { useQuestions } from '../fields/fields'
import {
  complete,
  differing,
  questionOf,
  sidesOf,
  type Choices,
  type Compared,
  type Side,
} from './samePerson'
import { useFactWords } from '../clients/useFactWords'

/** Two files side by side: which of the two is right, fact by fact. A person decides, never the machine. */
export function ComparingFiles({ kept, other }: { kept: Client; other: Client }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const names = differing(kept, other)
  const severalTrue = useSeveralTrue()
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(
      names.filter(name => sidesOf(name, kept, severalTrue).includes('both')).map(name => [name, 'both']),
    ),
  )
  const [id] = useState(() => uuidv7())
  const merge = useMutation({
    mutationFn: () =>
      call(slug, `/v1/clients/${kept.id}/merges`, {
        method: 'POST',
        idempotencyKey: id,
        body: {
          id,
          otherId: other.id,
          version: kept.version,
          otherVersion: other.version,
          choices: complete(choices, kept, other),
        },
      }),
    onSuccess: async () => {
      await go(`/clients/${kept.id}/same-person`, { state: { done: 'clients-merged' }, replace: true })
      await queries.invalidateQueries()
    },
  })
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        merge.mutate()
      }}
    >
      <p>
        {t(names.length > 0 ? 'same-person.choose' : 'same-person.agree', {
          kept: kept.number,
          other: `${fullName(other.name)} ${other.number}`,
        })}
      </p>
      {names.map(name => (
        <Choice
          key={name}
          name={name}
          kept={kept}
          other={other}
          chosen={choices[name]}
          onChoose={side => setChoices({ ...choices, [name]: side })}
        />
      ))}
      {Boolean(kept.restrictedBecause) !== Boolean(other.restrictedBecause) && (
        <Notice tone="warn" title={t('same-person.restricted')} />
      )}
      <p className="muted">{t('same-person.moves', { kept: kept.number, other: other.number })}</p>
      {merge.error && <ProblemNotice error={merge.error} />}
      <div className="actions">
        <button
          type="submit"
          className="button primary"
          disabled={merge.isPending || !names.every(name => choices[name])}
        >
          {t('same-person.merge')}
        </button>
        <Here to={`/clients/${kept.id}/same-person`} className="button quiet">
          {t('action.cancel')}
        </Here>
      </div>
    </form>
  )
}

/** Of several answers, and of words, both can be true. */
function useSeveralTrue() {
  const questions = useQuestions()
  return (question: string) => ['several', 'text'].includes(questions.find(question)?.kind ?? '')
}

interface ChoiceProps {
  name: Compared
  kept: Client
  other: Client
  chosen: Side | undefined
  onChoose: (side: Side) => void
}

function Choice({ name, kept, other, chosen, onChoose }: ChoiceProps) {
  const t = useT()
  const words = useFactWords()
  const questions = useQuestions()
  const severalTrue = useSeveralTrue()
  const field = questions.find(questionOf(name) ?? '')
  const value = (file: Client) =>
    field ? questions.answer(field, file.extra[field.id] ?? []) : words.value(name as FactName, file)
  const said = (side: Side) =>
    side === 'both' ? t('same-person.both') : value(side === 'kept' ? kept : other)
  const whose = (side: Side) =>
    side === 'both'
      ? [value(kept), value(other)].join(' · ')
      : t('same-person.in', { number: side === 'kept' ? kept.number : other.number })
  return (
    <fieldset className="field">
      <legend className="label">{field ? questions.name(field) : words.label(name as FactName)}</legend>
      <div className="choices two">
        {sidesOf(name, kept, severalTrue).map(side => (
          <label key={side} className="choice">
            <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
            <span>
              <bdi>{said(side)}</bdi>
              <small>{whose(side)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
