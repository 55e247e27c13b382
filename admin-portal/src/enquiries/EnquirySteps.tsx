import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Answer } from '../api/http'
import type { Enquiry } from '../api/types'
import { fullName } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { ProblemNotice } from '../ui/ProblemNotice'
import { HandingOn } from './HandingOn'

/** Take it, give it back, close it, log it. */
export function EnquirySteps({ answer }: { answer: Answer<Enquiry> }) {
  const t = useT()
  const { slug, me } = useSession()
  const queries = useQueryClient()
  const { line, visitId } = answer.data
  const step = useMutation({
    mutationFn: (request: { path: string; method: 'PUT' | 'DELETE'; body?: unknown }) =>
      call(slug, `/v1/enquiries/${line.id}/${request.path}`, {
        method: request.method,
        ifMatch: answer.etag,
        ...(request.body ? { body: request.body } : {}),
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['enquiry', slug, line.id] }),
        queries.invalidateQueries({ queryKey: ['enquiries', slug] }),
      ]),
  })
  const self = { id: me.person.id, name: me.person.name }
  const closed = line.status === 'closed'
  return (
    <>
      {step.error && <ProblemNotice error={step.error} />}
      {!closed && (
        <HandingOn
          to={line.assignee?.id ?? null}
          onChoose={colleague => step.mutate({ path: 'assignee', method: 'PUT', body: colleague })}
        />
      )}
      <div className="actions">
        {!closed && line.assignee?.id !== self.id && (
          <button
            type="button"
            className="button"
            disabled={step.isPending}
            onClick={() => step.mutate({ path: 'assignee', method: 'PUT', body: self })}
          >
            {t('enquiry.take')}
          </button>
        )}
        {line.status === 'assigned' && (
          <button
            type="button"
            className="button"
            disabled={step.isPending}
            onClick={() => step.mutate({ path: 'assignee', method: 'DELETE' })}
          >
            {t('enquiry.give-back')}
          </button>
        )}
        {!visitId && (
          <Here to={`/enquiries/${line.id}/log`} className="button">
            {t('enquiry.log')}
          </Here>
        )}
        <button
          type="button"
          className="button quiet"
          disabled={step.isPending}
          onClick={() => step.mutate({ path: 'closed', method: closed ? 'DELETE' : 'PUT' })}
        >
          {t(closed ? 'enquiry.reopen' : 'enquiry.close')}
        </button>
      </div>
      {line.client && (
        <p>
          {t('enquiry.of-client')}{' '}
          <Here to={`/clients/${line.client.id}`}>
            <bdi>{fullName(line.client.name)}</bdi>
          </Here>
        </p>
      )}
    </>
  )
}
