import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { ClientFacts } from '../api/types'
import { questionsQuery } from '../cases/cases'
import { fullName } from '../clients/clients'
import { factNames } from '../clients/factNames'
import { useFactWords } from '../clients/useFactWords'
import { useCode } from '../language/useT'
import { useSession } from '../session/session'
import { Card, Facts } from '../ui/Card'
import { isEmpty, isUnsaid, useSaying } from './saying'

type Told = Record<string, unknown>

/** What one room keeps, all of it, as a person reads it; whatever a room adds later shows by itself. */
export function Kept({ room, kept }: { room: string; kept: unknown }) {
  const saying = useSaying()
  return (
    <Card title={saying.room(room)}>
      <Several field={room} told={Array.isArray(kept) ? kept : [kept]} />
    </Card>
  )
}

/** One after the other, or in one line when they are words. */
function Several({ field, told }: { field: string; told: unknown[] }): ReactNode {
  const full = told.filter(one => !isEmpty(one))
  if (full.every(one => typeof one !== 'object')) return <Words field={field} told={full} />
  return (
    <ul className="kept">
      {full.map((one, index) => (
        <li key={index}>
          <One field={field} told={one as Told} />
        </li>
      ))}
    </ul>
  )
}

function Words({ field, told }: { field: string; told: unknown[] }) {
  const { value } = useSaying()
  return told
    .map(one => value(field, one))
    .filter(said => said !== null)
    .map((said, index) => (
      <bdi key={index} className={said.ltr ? 'ltr' : 'prose'} dir={said.ltr ? 'ltr' : 'auto'}>
        {index > 0 && ' · '}
        {said.text}
      </bdi>
    ))
}

function One({ field, told }: { field: string; told: Told }): ReactNode {
  if (isPersonName(told)) return <bdi>{fullName(told)}</bdi>
  if (isPerson(told)) return <bdi>{String(told['name'])}</bdi>
  if (field === 'assessments') return <Assessed told={told} />
  // The file's own facts are asked and shown elsewhere, in words that fit.
  if (field === 'facts') return <AboutClient told={told} />
  const { line, ...own } = told
  return <Fields told={{ ...(isObject(line) ? line : {}), ...own }} />
}

/** What is one word or a few beside each other, and what has parts of its own below, under its name. */
function Fields({ told }: { told: Told }) {
  const saying = useSaying()
  const entries = Object.entries(told)
    .filter(([name, one]) => !isUnsaid(name) && !isEmpty(one))
    .map(([name, one]): [string, unknown[]] => [name, Array.isArray(one) ? one : [one]])
  const isShort = (several: unknown[]) =>
    several.every(one => !isObject(one) || isPersonName(one) || isPerson(one))
  return (
    <div className="stack tight">
      <Facts
        facts={entries
          .filter(([, several]) => isShort(several))
          .map(([name, several]): [string, ReactNode] => [
            // Beside a given name it is a name; elsewhere it is the family.
            saying.label(name === 'family' && 'given' in told ? 'familyName' : name),
            <Several key={name} field={name} told={several} />,
          ])}
      />
      {entries
        .filter(([, several]) => !isShort(several))
        .map(([name, several]) => (
          <section key={name} className="kept-part">
            <h3 className="item-title">{saying.label(name)}</h3>
            <Several field={name} told={several} />
          </section>
        ))}
    </div>
  )
}

function AboutClient({ told }: { told: Told }) {
  const words = useFactWords()
  const saying = useSaying()
  const facts = told as Partial<ClientFacts>
  const rest = Object.entries(told).filter(
    ([name, one]) => !factNames.some(fact => fact === name) && !isUnsaid(name) && !isEmpty(one),
  )
  return (
    <Facts
      facts={[
        ...rest.map(([name, one]): [string, ReactNode] => [
          saying.label(name),
          <Several key={name} field={name} told={[one]} />,
        ]),
        ...factNames
          .filter(name => !isEmpty(told[name]))
          .map((name): [string, ReactNode] => [
            words.label(name),
            told[name] === true ? (
              <Words field={name} told={[true]} />
            ) : (
              <bdi className="prose" dir="auto">
                {words.value(name, facts)}
              </bdi>
            ),
          ]),
      ]}
    />
  )
}

/** With the questions as they were asked. */
function Assessed({ told }: { told: Told }) {
  const { slug } = useSession()
  const { locale } = useIntl()
  const code = useCode()
  const { data: sets } = useQuery(questionsQuery(slug, locale))
  const kind = String(told['kind'])
  const answers = (told['answers'] ?? {}) as Record<string, string[]>
  const questions = sets?.find(set => set.kind === kind)?.questions ?? []
  return (
    <>
      <strong>{code('assessmentKind', kind)}</strong>
      <Facts
        facts={Object.entries(answers).map(([id, given]): [string, ReactNode] => {
          const question = questions.find(one => one.id === id)
          return [
            question?.text ?? id,
            <bdi key={id} className="prose" dir="auto">
              {given
                .map(one => question?.options.find(option => option.value === one)?.text ?? one)
                .join('\n')}
            </bdi>,
          ]
        })}
      />
    </>
  )
}

const isObject = (told: unknown): told is Told => typeof told === 'object' && told !== null
const isPersonName = (told: Told): told is { given: string; family: string | null } =>
  typeof told['given'] === 'string' && Object.keys(told).every(key => ['given', 'family'].includes(key))
const isPerson = (told: Told) =>
  typeof told['name'] === 'string' && Object.keys(told).every(key => ['id', 'personId', 'name'].includes(key))
