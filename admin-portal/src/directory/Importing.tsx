import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { call } from '../api/http'
import { Problem } from '../api/problems'
import type { Imported } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { ImportingTable } from './ImportingTable'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'

/** Agencies out of a spreadsheet, and for the administration out of an HSDS 3 file. */
export function Importing() {
  const t = useT()
  const { can } = useSession()
  return (
    <Page
      title={t('import.title')}
      intro={t('import.intro')}
      back={{ to: '/directory', label: t('nav.directory') }}
      narrow
    >
      <ImportingTable />
      {can('directory:steward') && <ImportingHsds />}
    </Page>
  )
}

function ImportingHsds() {
  const t = useT()
  const id = useId()
  const { slug } = useSession()
  const importing = useMutation({
    mutationFn: async (file: File) => {
      const body: unknown = await file
        .text()
        .then(JSON.parse)
        .catch(() => null)
      if (!Array.isArray(body)) throw new Problem('unreadable-body')
      const request = { method: 'POST', body, idempotencyKey: crypto.randomUUID() } as const
      return (await call<Imported>(slug, '/v1/directory/imports', request)).data
    },
  })
  return (
    <Card title="HSDS 3">
      <div className="stack">
        <div className="field">
          <label htmlFor={id}>{t('import.file')}</label>
          <input
            id={id}
            className="input"
            type="file"
            accept="application/json,.json"
            disabled={importing.isPending}
            onChange={event => {
              const file = event.target.files?.[0]
              if (file) importing.mutate(file)
            }}
          />
        </div>
        {importing.isPending && <p role="status">{t('state.saving')}</p>}
        {importing.error && <ProblemNotice error={importing.error} />}
        {importing.data && <Report imported={importing.data} />}
      </div>
    </Card>
  )
}

function Report({ imported }: { imported: Imported }) {
  const t = useT()
  const { organizations, services, locations, created, updated, errors } = imported
  return (
    <>
      <Notice tone="good" title={t('import.done', { created, updated })} announce>
        <p>{t('import.counts', { organizations, services, locations })}</p>
      </Notice>
      {errors.length > 0 && (
        <Notice tone="warn" title={t('import.errors', { count: errors.length })}>
          <ul className="small">
            {errors.map(error => (
              <li key={error.pointer + error.detail}>
                <code className="ltr">{error.pointer}</code> {error.detail}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
