import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Sheet } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useGo } from '../shell/Here'
import { ProblemNotice } from '../ui/ProblemNotice'
import { CheckingStatements } from './CheckingStatements'
import { draftQuery } from './library'

/** What this person may do with the sheet. */
export function SheetActions({ sheet }: { sheet: Sheet }) {
  const t = useT()
  const { slug, can } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const [checking, setChecking] = useState(false)
  const mine = sheet.ours && can('library:write')
  const start = useMutation({
    mutationFn: () => call(slug, `/v1/library/sheets/${sheet.id}/draft`, { method: 'POST', body: {} }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: draftQuery(slug, sheet.id).queryKey })
      await go(`/library/${sheet.id}/draft`)
    },
  })
  return (
    <>
      {mine && sheet.reading && (
        <button type="button" className="button primary" onClick={() => setChecking(true)}>
          {t('library.check')}
        </button>
      )}
      {mine && !sheet.scheduled && (
        <button type="button" className="button" disabled={start.isPending} onClick={() => start.mutate()}>
          {t(sheet.draft ? 'library.edit.go-on' : 'library.edit')}
        </button>
      )}
      {sheet.reading && (
        <>
          <Here to={`/library/${sheet.id}/languages`} className="button">
            {t('library.languages')}
          </Here>
          {can('library:write') && (
            <Here to={`/library/${sheet.id}/adaptation`} className="button">
              {t('library.adapt')}
            </Here>
          )}
          <button type="button" className="button" onClick={() => print()}>
            {t('library.print')}
          </button>
        </>
      )}
      {start.error && <ProblemNotice error={start.error} />}
      {checking && <CheckingStatements sheet={sheet} onClose={() => setChecking(false)} />}
    </>
  )
}
