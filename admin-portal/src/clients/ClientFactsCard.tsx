import type { ReactNode } from 'react'
import type { Client } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { FamilyUnaware } from '../family/FamilyUnaware'
import { Card, Facts } from '../ui/Card'
import { useQuestions } from '../fields/fields'
import { Dial } from './SafeContact'
import { useReachingWords } from './useReachingWords'
import { useFactWords } from './useFactWords'

export function ClientFactsCard({ client }: { client: Client }) {
  const t = useT()
  const code = useCode()
  const { date, dayOf, country, number } = useFormats()
  const words = useFactWords()
  const reaching = useReachingWords()
  const questions = useQuestions()
  const contact = client.emergencyContact
  const before = client.previousMigration
  const facts: [string, ReactNode][] = [
    [t('client.birth'), client.birthDate ? date(client.birthDate) : client.birthYear],
    [t('client.age'), client.age && words.value('age', client)],
    [t('client.gender'), code('gender', client.gender)],
    [t('client.alias'), client.nameIsAlias && t('state.yes')],
    [t('client.group'), client.group && code('group', client.group)],
    [t('client.phase'), client.phase && code('phase', client.phase)],
    [
      t('client.phone'),
      client.phone && <Dial phone={client.phone} rules={client.contactRules} note={client.safeContact} />,
    ],
    [t('client.email'), client.email && <span className="ltr">{client.email}</span>],
    [t('client.area'), client.area],
    [t('client.languages'), lines(client.languages.map(words.spoken))],
    [t('client.needs'), lines(reaching.needs(client.needs))],
    [t('client.marital-status'), client.maritalStatus && code('maritalStatus', client.maritalStatus)],
    [t('client.family-status'), client.familyStatus && code('familyStatus', client.familyStatus)],
    [t('client.dependants'), client.dependants === null ? null : number(client.dependants)],
    [t('client.emergency-contact'), contact && <Relative client={client} person={contact} />],
    [t('client.next-of-kin'), client.nextOfKin && <Relative client={client} person={client.nextOfKin} />],
    [t('client.country-of-origin'), client.countryOfOrigin && country(client.countryOfOrigin)],
    [t('client.planned-destination'), client.plannedDestination && country(client.plannedDestination)],
    [t('client.planned-departure'), client.plannedDeparture && date(client.plannedDeparture)],
    [
      t('client.previous-migration'),
      before &&
        [code('previousMigration', before.kind), before.country && country(before.country)]
          .filter(Boolean)
          .join(', '),
    ],
    [t('client.education'), client.education && code('education', client.education)],
    [
      t('client.employment-status'),
      client.employmentStatus && code('employmentStatus', client.employmentStatus),
    ],
    [t('client.occupation'), client.occupation && code('occupation', client.occupation)],
    [t('client.sector'), client.sector && code('sector', client.sector)],
    [t('client.experience'), lines(client.experience.map(words.experience))],
    [t('client.reasons'), tags(client.reasons.map(one => code('reason', one)))],
    [t('child.best-interests'), client.child?.bestInterests],
    [t('client.vulnerabilities'), tags(client.vulnerabilities.map(one => code('vulnerability', one)))],
    [t('client.services-sought'), tags(client.servicesSought.map(one => code('service', one)))],
    [
      t('client.heard-through'),
      [client.heardThrough && code('heardThrough', client.heardThrough), client.howHeard]
        .filter(Boolean)
        .join(', '),
    ],
    [t('client.paper-file'), client.paperFile],
    ...questions.items
      .filter(field => client.extra[field.id])
      .map((field): [string, ReactNode] => [
        questions.name(field),
        <bdi key={field.id} className="prose" dir="auto">
          {questions.answer(field, client.extra[field.id] ?? [])}
        </bdi>,
      ]),
    [t('client.registered'), dayOf(client.registeredAt)],
  ]
  return (
    <Card title={t('client.facts')}>
      <Facts facts={facts} />
    </Card>
  )
}

function Relative({ client, person }: { client: Client; person: NonNullable<Client['nextOfKin']> }) {
  return (
    <div className="stack tight">
      <span>
        <bdi>{[person.name, person.relationship].filter(Boolean).join(', ')}</bdi>{' '}
        {person.phone && <span className="ltr">{person.phone}</span>}
      </span>
      {client.familyDoesNotKnow && <FamilyUnaware />}
    </div>
  )
}

function lines(texts: string[]): ReactNode {
  return texts.length === 0 ? null : (
    <ul>
      {texts.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function tags(labels: string[]): ReactNode {
  return labels.length === 0 ? null : (
    <ul className="tags">
      {labels.map(label => (
        <li key={label} className="tag">
          {label}
        </li>
      ))}
    </ul>
  )
}
