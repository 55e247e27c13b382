import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/http'
import { fullName } from '../clients/clients'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Ask } from '../ui/Ask'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { groupQuery } from './family'
import { FindingClient } from './FindingClient'

/** Everybody in a group of whom this person may know. */
export function GroupPage() {
  const t = useT()
  const code = useCode()
  const { slug, can } = useSession()
  const { groupId = '' } = useParams({ strict: false })
  const queries = useQueryClient()
  const query = useQuery(groupQuery(slug, groupId))
  const [adding, setAdding] = useState(false)
  const change = useMutation({
    mutationFn: ({ client, method }: { client: string; method: 'PUT' | 'DELETE' }) =>
      call(slug, `/v1/groups/${groupId}/members/${client}`, {
        method,
        ...(method === 'PUT' ? { body: {} } : {}),
      }),
    onSuccess: async (_, { client }) => {
      setAdding(false)
      await queries.invalidateQueries({ queryKey: ['group', slug, groupId] })
      await queries.invalidateQueries({ queryKey: ['groups', slug] })
      await queries.invalidateQueries({ queryKey: ['client', slug, client, 'groups'] })
    },
  })
  const mayWrite = can('client:write')
  return (
    <Page
      title={query.data?.name ?? t('groups.title')}
      intro={query.data && code('groupKind', query.data.kind)}
      back={{ to: '/clients', label: t('nav.clients') }}
      narrow
      actions={
        mayWrite && (
          <button type="button" className="button primary" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {t('groups.add')}
          </button>
        )
      }
    >
      {change.error && <ProblemNotice error={change.error} />}
      <Loaded query={query}>
        {({ members }) => (
          <>
            <p className="small muted">{t('groups.members', { count: members.length })}</p>
            <ul className="list">
              {members.map(member => (
                <li key={member.id} className="item">
                  <Here to={`/clients/${member.id}`}>
                    <bdi>{fullName(member.name)}</bdi>{' '}
                    <span className="muted small ltr">{member.number}</span>
                  </Here>
                  {mayWrite && (
                    <button
                      type="button"
                      className="icon-button"
                      aria-label={t('form.take-away', { label: fullName(member.name) })}
                      onClick={() => change.mutate({ client: member.id, method: 'DELETE' })}
                    >
                      <Icon name="close" />
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {adding && (
              <Ask title={t('groups.add')} onClose={() => setAdding(false)} wide>
                <FindingClient
                  without={members.map(member => member.id)}
                  onChosen={client => change.mutate({ client: client.id, method: 'PUT' })}
                />
              </Ask>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
