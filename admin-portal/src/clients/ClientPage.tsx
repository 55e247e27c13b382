import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Done } from '../ui/Done'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { ClientConsents } from '../consent/ClientConsents'
import { ClientReferrals } from '../referrals/ClientReferrals'
import { VisitsTimeline } from '../visits/VisitsTimeline'
import { ClientFactsCard } from './ClientFactsCard'
import { clientQuery, fullName } from './clients'

/** One client of this centre: who, what was agreed, what was done, where they were sent. */
export function ClientPage() {
  const t = useT()
  const { slug, can } = useSession()
  const { clientId = '' } = useParams({ strict: false })
  const query = useQuery(clientQuery(slug, clientId))
  const client = query.data?.data
  return (
    <Page
      title={client ? fullName(client.name) : t('client.title')}
      back={{ to: '/clients', label: t('nav.clients') }}
      intro={client && <span className="ltr">{client.number}</span>}
      actions={
        client && (
          <>
            {can('visit:log') && (
              <Here
                to={`/clients/${clientId}/log-visit`}
                state={{ client: { id: clientId, label: fullName(client.name) } }}
                className="button primary"
              >
                {t('visit.log')}
              </Here>
            )}
            {can('referral:send') && (
              <Here to="/directory" search={{ for: clientId }} className="button">
                {t('referral.refer')}
              </Here>
            )}
            {can('client:write') && (
              <Here to={`/clients/${clientId}/edit`} className="button">
                {t('action.edit')}
              </Here>
            )}
          </>
        )
      }
    >
      <Done />
      <Loaded query={query} rows={5}>
        {({ data }) => (
          <div className="columns">
            <div className="stack wide">
              {can('visit:read') && <VisitsTimeline clientId={clientId} />}
              {can('referral:read') && <ClientReferrals clientId={clientId} />}
            </div>
            <div className="stack wide">
              <ClientFactsCard client={data} />
              <ClientConsents clientId={clientId} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}
