import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import type { Duty, TeamMember } from '../api/types'
import { ClientFrame } from '../clients/ClientFrame'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { JoiningTeam } from './JoiningTeam'
import { Restriction } from './Restriction'
import { teamQuery } from './team'

/** Who works with this client, and whether anybody else may know of the client. */
export function CaseTeamRoom() {
  return (
    <ClientFrame>
      {client => (
        <div className="columns">
          <Team clientId={client.id} />
          <Restriction client={client} />
        </div>
      )}
    </ClientFrame>
  )
}

function Team({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(teamQuery(slug, clientId))
  return (
    <Card title={t('team.title')}>
      <Loaded query={query} rows={2}>
        {({ items }) => (
          <div className="stack">
            {items.length === 0 ? (
              <p className="muted">{t('team.none')}</p>
            ) : (
              <ul className="list flat">
                {items.map(member => (
                  <li key={member.personId}>
                    <MemberItem clientId={clientId} member={member} />
                  </li>
                ))}
              </ul>
            )}
            {can('case:staff') && <JoiningTeam clientId={clientId} members={items} />}
          </div>
        )}
      </Loaded>
    </Card>
  )
}

function MemberItem({ clientId, member }: { clientId: string; member: TeamMember }) {
  const t = useT()
  const { dayOf, dateTime } = useFormats()
  const { slug, can } = useSession()
  const queries = useQueryClient()
  const path = `/v1/clients/${clientId}/team/${member.personId}`
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['client', slug, clientId] })
  const release = useMutation({ mutationFn: () => call(slug, path, { method: 'DELETE' }), onSuccess })
  const assign = useMutation({
    mutationFn: (duty: Duty) => call(slug, path, { method: 'PUT', body: { name: member.name, duty } }),
    onSuccess,
  })
  const error = release.error ?? assign.error
  return (
    <div className="item">
      <span className="stack tight">
        <span className="row">
          <bdi className="strong">{member.name}</bdi>
          <span className={member.duty === 'emergency' ? 'tag warn' : 'tag info'}>
            {t(`team.duty.${member.duty}`)}
          </span>
        </span>
        <span className="muted small">
          {member.until
            ? t('team.until', { time: dateTime(member.until) })
            : t('team.since', { date: dayOf(member.since), name: member.addedBy })}
        </span>
        {error && <ProblemNotice error={error} />}
      </span>
      {can('case:staff') && member.duty !== 'emergency' && (
        <span className="actions">
          {member.duty === 'member' && (
            <button
              type="button"
              className="button quiet"
              aria-label={t('team.hand-over.to', { name: member.name })}
              disabled={assign.isPending}
              onClick={() => assign.mutate('lead')}
            >
              {t('team.hand-over')}
            </button>
          )}
          <button
            type="button"
            className="button quiet"
            aria-label={t('team.release.one', { name: member.name })}
            disabled={release.isPending}
            onClick={() => release.mutate()}
          >
            {t('team.release')}
          </button>
        </span>
      )}
    </div>
  )
}
