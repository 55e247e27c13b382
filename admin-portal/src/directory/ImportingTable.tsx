import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/http'
import type { TableAnswer } from '../api/types'
import { handOver } from '../documents/handOver'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { tableTemplate } from './tableTemplate'

/** A spreadsheet of agencies: looked at first, and taken when nothing is wrong and somebody has seen it. */
export function ImportingTable() {
  const t = useT()
  const id = useId()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const reading = useMutation({
    mutationFn: async ({ table, preview }: { table: File; preview: boolean }) =>
      (
        await call<TableAnswer>(slug, `/v1/directory/tables?preview=${preview}`, {
          method: 'PUT',
          file: table,
        })
      ).data,
    onSuccess: answer => answer.kept && queries.invalidateQueries({ queryKey: ['directory', slug] }),
  })
  const answer = reading.data
  return (
    <Card title={t('import.table')}>
      <div className="stack">
        <p>{t('import.table.text')}</p>
        <p>
          <button
            type="button"
            className="button quiet"
            onClick={() => handOver(tableTemplate(), 'agencies.csv')}
          >
            <Icon name="note" />
            {t('import.template')}
          </button>
        </p>
        <div className="field">
          <label htmlFor={id}>{t('import.file')}</label>
          <input
            id={id}
            className="input"
            type="file"
            accept=".csv,text/csv"
            disabled={reading.isPending}
            onChange={event => {
              const table = event.target.files?.[0] ?? null
              setFile(table)
              if (table) reading.mutate({ table, preview: true })
            }}
          />
        </div>
        {reading.isPending && <p role="status">{t('import.looking')}</p>}
        {reading.error && <ProblemNotice error={reading.error} />}
        {answer && <Report answer={answer} />}
        {answer && file && !answer.kept && answer.faults.length === 0 && (
          <div className="actions">
            <button
              type="button"
              className="button primary"
              disabled={reading.isPending || answer.created + answer.updated === 0}
              onClick={() => reading.mutate({ table: file, preview: false })}
            >
              {t('import.keep')}
            </button>
          </div>
        )}
      </div>
    </Card>
  )
}

function Report({ answer }: { answer: TableAnswer }) {
  const t = useT()
  const { kept, rows, agencies, services, created, updated, faults, remarks } = answer
  return (
    <>
      {faults.length > 0 ? (
        <Notice tone="bad" title={t('import.faults', { count: faults.length })} announce />
      ) : (
        <Notice
          tone={kept ? 'good' : 'info'}
          title={t(kept ? 'import.done' : 'import.preview', { created, updated })}
          announce
        >
          <p>{t('import.preview.counts', { count: rows, agencies, services })}</p>
          {kept && <p>{t('import.kept')}</p>}
        </Notice>
      )}
      <Lines lines={faults} />
      {remarks.length > 0 && <h3>{t('import.remarks', { count: remarks.length })}</h3>}
      <Lines lines={remarks} />
    </>
  )
}

function Lines({ lines }: { lines: TableAnswer['faults'] }) {
  const t = useT()
  if (lines.length === 0) return null
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('import.what')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.what')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>{line.row}</td>
              <td className="ltr">{line.column}</td>
              <td lang="en" dir="ltr">
                {line.detail}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
