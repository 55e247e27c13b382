import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { asProblem } from '../api/problems'
import type { Client } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useGo } from '../shell/Here'
import { Done } from '../ui/Done'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { TabRow } from '../ui/TabRow'
import { ChildNotice } from './ChildNotice'
import { clientRooms } from './clientRooms'
import { clientQuery, fullName } from './clients'
import { SafeContactBanner } from './SafeContact'

/** Around every room of a client's file: who it is, whether it is restricted, what can be done, and the other rooms. */
export function ClientFrame({ children }: { children: (client: Client) => ReactNode }) {
  const t = useT()
  const { slug } = useSession()
  const { clientId = '' } = useParams({ strict: false })
  const query = useQuery(clientQuery(slug, clientId))
  const client = query.data?.data
  useMergedInto(query.error)
  return (
    <Page
      title={client ? fullName(client.name) : t('client.title')}
      back={{ to: '/clients', label: t('nav.clients') }}
      intro={client && <Intro client={client} />}
      actions={client && <Actions client={client} />}
    >
      <Rooms clientId={clientId} />
      <Done />
      <Loaded query={query} rows={5}>
        {({ data }) => (
          <>
            <ChildNotice client={data} />
            <SafeContactBanner rules={data.contactRules} note={data.safeContact} />
            {children(data)}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** A file that became part of another one leads to it: old addresses and bookmarks go on working. */
function useMergedInto(error: Error | null) {
  const go = useGo()
  const problem = error ? asProblem(error) : null
  const into = problem?.kind === 'merged' ? String(problem.body['mergedInto']) : null
  useEffect(() => {
    if (into) void go(`/clients/${into}`, { replace: true })
  }, [into, go])
}

function Intro({ client }: { client: Client }) {
  const t = useT()
  return (
    <span className="row">
      <span className="ltr">{client.number}</span>
      {client.restrictedBecause && (
        <span className="tag bad">
          <Icon name="lock" size={16} /> {t('client.restricted')}
        </span>
      )}
    </span>
  )
}

function Actions({ client }: { client: Client }) {
  const t = useT()
  const { can } = useSession()
  return (
    <>
      {can('visit:log') && (
        <Here
          to={`/clients/${client.id}/log-visit`}
          state={{ client: { id: client.id, label: fullName(client.name) } }}
          className="button primary"
        >
          {t('visit.log')}
        </Here>
      )}
      {can('referral:send') && (
        <Here to="/directory" search={{ for: client.id }} className="button">
          {t('referral.refer')}
        </Here>
      )}
      {can('client:register') && !client.restrictedBecause && (
        <Here to={`/clients/${client.id}/card`} className="button">
          {t('card.title')}
        </Here>
      )}
      {can('client:write') && (
        <Here to={`/clients/${client.id}/edit`} className="button">
          {t('action.edit')}
        </Here>
      )}
      {can('audit:read') && (
        <Here to="/audit" search={{ subject: client.id }} className="button quiet">
          {t('audit.who-read')}
        </Here>
      )}
    </>
  )
}

function Rooms({ clientId }: { clientId: string }) {
  const t = useT()
  const { can } = useSession()
  return (
    <TabRow label={t('client.rooms')}>
      {clientRooms
        .filter(room => can(room.permission))
        .map(room => (
          <Here key={room.path} to={`/clients/${clientId}${room.path}`} exact>
            {t(room.label)}
          </Here>
        ))}
    </TabRow>
  )
}
