import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { call } from '../api/http'
import type { SheetVersion } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Comparison } from './Comparison'
import { comparisonQuery, versionsQuery } from './library'

/** What the sheet said when, and what changed from any version to any other. */
export function Versions() {
  const t = useT()
  const { slug } = useSession()
  const { sheetId = '' } = useParams({ strict: false })
  const query = useQuery(versionsQuery(slug, sheetId))
  return (
    <Page
      title={t('library.versions')}
      back={{ to: `/library/${sheetId}`, label: t('library.sheet') }}
      narrow
    >
      <Loaded query={query}>
        {versions => (
          <div className="stack">
            <ul className="list">
              {versions.map(version => (
                <li key={version.number}>
                  <Version sheet={sheetId} version={version} />
                </li>
              ))}
            </ul>
            {versions.length > 1 && <Comparing sheet={sheetId} versions={versions} />}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Version({ sheet, version }: { sheet: string; version: SheetVersion }) {
  const t = useT()
  const { dateTime } = useFormats()
  const { slug, can } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const [opened] = useState(() => Date.now())
  const coming = Date.parse(version.publishedAt) > opened
  const recall = useMutation({
    mutationFn: () =>
      call(slug, `/v1/library/sheets/${sheet}/versions/${version.number}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['library', slug] })
      await go(`/library/${sheet}/draft`)
    },
  })
  return (
    <div className="item">
      <div className="stack tight">
        <p className="row">
          <strong>{t('library.version.number', { number: version.number })}</strong>
          {coming && <span className="tag info">{t('library.version.coming')}</span>}
        </p>
        {version.whatChanged && <p dir="auto">{version.whatChanged}</p>}
        <p className="muted small">
          {t('library.version.people', { writer: version.writtenBy, approver: version.approvedBy })} ·{' '}
          {dateTime(version.publishedAt)}
        </p>
        {recall.error && <ProblemNotice error={recall.error} />}
      </div>
      {coming && can('library:approve') && (
        <button type="button" className="button" disabled={recall.isPending} onClick={() => recall.mutate()}>
          {t('library.version.recall')}
        </button>
      )}
    </div>
  )
}

function Comparing({ sheet, versions }: { sheet: string; versions: SheetVersion[] }) {
  const t = useT()
  const { slug } = useSession()
  const [to, setTo] = useState(versions[0]?.number ?? 1)
  const [from, setFrom] = useState(versions[1]?.number ?? 1)
  const query = useQuery(comparisonQuery(slug, sheet, from, to))
  return (
    <Card title={t('library.comparison')}>
      <div className="fields">
        <Picking label={t('library.comparison.from')} value={from} versions={versions} onChange={setFrom} />
        <Picking label={t('library.comparison.to')} value={to} versions={versions} onChange={setTo} />
      </div>
      <Loaded query={query}>{data => <Comparison comparison={data} />}</Loaded>
    </Card>
  )
}

function Picking(props: {
  label: string
  value: number
  versions: SheetVersion[]
  onChange: (number: number) => void
}) {
  const t = useT()
  const { dayOf } = useFormats()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="input"
        value={props.value}
        onChange={event => props.onChange(Number(event.target.value))}
      >
        {props.versions.map(version => (
          <option key={version.number} value={version.number}>
            {t('library.version.of', { number: version.number, date: dayOf(version.publishedAt) })}
          </option>
        ))}
      </select>
    </div>
  )
}
