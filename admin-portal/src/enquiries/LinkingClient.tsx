import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call, type Answer } from '../api/http'
import type { Enquiry } from '../api/types'
import { clientsQuery, fullName } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { ProblemNotice } from '../ui/ProblemNotice'
import { useSettled } from '../ui/useSettled'

/** From whom it is. Of a restricted client it is then known to the case team only. */
export function LinkingClient({ answer }: { answer: Answer<Enquiry> }) {
  const t = useT()
  const id = useId()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250)
  const found = useQuery({ ...clientsQuery(slug, q), enabled: q.length > 1 })
  const { line } = answer.data
  const link = useMutation({
    mutationFn: (clientId: string | null) =>
      call(slug, `/v1/enquiries/${line.id}/client`, {
        method: 'PUT',
        body: { clientId },
        ifMatch: answer.etag,
      }),
    onSuccess: () => setTyped(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['enquiry', slug, line.id] }),
  })
  return (
    <details className="card part">
      <summary>
        <h2>{t(line.client ? 'enquiry.relink' : 'enquiry.link')}</h2>
      </summary>
      <div className="stack">
        {link.error && <ProblemNotice error={link.error} />}
        <div className="field">
          <label htmlFor={id}>{t('enquiry.link.search')}</label>
          <input
            id={id}
            className="input"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        </div>
        {q.length > 1 && found.data && (
          <ul className="list flat">
            {found.data.items.slice(0, 5).map(client => (
              <li key={client.id} className="row between">
                <span>
                  <bdi>{fullName(client.name)}</bdi> <span className="muted ltr">{client.number}</span>
                </span>
                <button
                  type="button"
                  className="button"
                  disabled={link.isPending}
                  aria-label={t('enquiry.link.this', { name: fullName(client.name) })}
                  onClick={() => link.mutate(client.id)}
                >
                  {t('enquiry.link.choose')}
                </button>
              </li>
            ))}
          </ul>
        )}
        {line.client && (
          <button
            type="button"
            className="button quiet"
            disabled={link.isPending}
            onClick={() => link.mutate(null)}
          >
            {t('enquiry.unlink')}
          </button>
        )}
      </div>
    </details>
  )
}
