import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { AuditEntry } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Options, type Option } from '../ui/fields'
import { choicesQuery, type Question } from './audit'
import { ChosenRecord } from './ChosenRecord'
import { FindingClient } from './FindingClient'

interface Props {
  question: Question
  ask: (change: Partial<Question>) => void
  entries: AuditEntry[]
}

export function AuditFilters({ question, ask, entries }: Props) {
  const t = useT()
  const code = useCode()
  const { compare } = useFormats()
  const { slug, can } = useSession()
  const { data } = useQuery(choicesQuery(slug))
  const people = (data?.people ?? []).map(one => ({ value: one.id, label: one.name }))
  const actions = (data?.actions ?? [])
    .map(value => ({ value, label: code('auditAction', value) }))
    .sort((a, b) => compare(a.label, b.label))
  const set = Object.values(question).filter(Boolean).length
  return (
    <details className="card part filters" open={set > 0 || matchMedia('(min-width: 60rem)').matches}>
      <summary>
        <h2>{t('directory.filters')}</h2>
        {set > 0 && <span className="tag info">{t('directory.filters.set', { count: set })}</span>}
      </summary>
      {question.subject ? (
        <ChosenRecord id={question.subject} entries={entries} onClear={() => ask({ subject: '' })} />
      ) : (
        can('client:read-summary') && <FindingClient onFound={subject => ask({ subject })} />
      )}
      <div className="fields">
        <Choosing
          label={t('audit.person')}
          any={t('audit.anybody')}
          options={people}
          value={question.person}
          onChange={person => ask({ person })}
        />
        <Choosing
          label={t('audit.action')}
          any={t('audit.anything')}
          options={actions}
          value={question.action}
          onChange={action => ask({ action })}
        />
        <div className="row period whole">
          <Day label={t('audit.from')} value={question.from} onChange={from => ask({ from })} />
          <Day label={t('audit.until')} value={question.until} onChange={until => ask({ until })} />
        </div>
        {set > 0 && (
          <div className="whole">
            <button
              type="button"
              className="button quiet"
              onClick={() => ask({ subject: '', person: '', action: '', from: '', until: '' })}
            >
              {t('directory.filters.clear')}
            </button>
          </div>
        )}
      </div>
    </details>
  )
}

function Choosing(props: {
  label: string
  any: string
  options: Option[]
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="input"
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      >
        <option value="">{props.any}</option>
        <Options options={props.options} />
      </select>
    </div>
  )
}

function Day(props: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="date"
        className="input"
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      />
    </div>
  )
}
