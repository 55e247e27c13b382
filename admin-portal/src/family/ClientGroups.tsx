import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Client } from '../api/types'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Ask } from '../ui/Ask'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { groupsOfQuery, groupsQuery } from './family'
import { MakingGroup } from './MakingGroup'

/** The groups that a client is in. */
export function ClientGroups({ client, mayWrite }: { client: Client; mayWrite: boolean }) {
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const query = useQuery(groupsOfQuery(slug, client.id))
  const [joining, setJoining] = useState(false)
  return (
    <Card
      title={t('groups.title')}
      aside={
        mayWrite && (
          <button type="button" className="button" onClick={() => setJoining(true)}>
            <Icon name="plus" />
            {t('groups.join')}
          </button>
        )
      }
    >
      <Loaded query={query} rows={1}>
        {groups =>
          groups.length === 0 ? (
            <p className="muted">{t('groups.none')}</p>
          ) : (
            <ul className="list flat">
              {groups.map(group => (
                <li key={group.id}>
                  <Here to={`/groups/${group.id}`} className="item">
                    <span className="item-title">
                      <bdi>{group.name}</bdi>
                    </span>
                    <span className="muted small">
                      {code('groupKind', group.kind)} · {t('groups.members', { count: group.members })}
                    </span>
                  </Here>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {joining && <Joining client={client} onClose={() => setJoining(false)} />}
    </Card>
  )
}

function Joining({ client, onClose }: { client: Client; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const query = useQuery(groupsQuery(slug))
  const [making, setMaking] = useState(false)
  const join = useMutation({
    mutationFn: (group: string) =>
      call(slug, `/v1/groups/${group}/members/${client.id}`, { method: 'PUT', body: {} }),
    onSuccess: async (_, group) => {
      await queries.invalidateQueries({ queryKey: ['client', slug, client.id, 'groups'] })
      await queries.invalidateQueries({ queryKey: ['group', slug, group] })
      await queries.invalidateQueries({ queryKey: ['groups', slug] })
      onClose()
    },
  })
  return (
    <Ask title={t('groups.join')} onClose={onClose}>
      {join.error && <ProblemNotice error={join.error} />}
      {making ? (
        <MakingGroup onMade={group => join.mutateAsync(group)} />
      ) : (
        <div className="stack">
          <Loaded query={query} rows={2}>
            {groups => (
              <ul className="list flat">
                {groups.map(group => (
                  <li key={group.id}>
                    <button type="button" className="item" onClick={() => join.mutate(group.id)}>
                      <bdi>{group.name}</bdi>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
          <button type="button" className="button" onClick={() => setMaking(true)}>
            <Icon name="plus" />
            {t('groups.make')}
          </button>
        </div>
      )}
    </Ask>
  )
}
