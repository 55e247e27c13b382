import { useQuery } from '@tanstack/react-query'
import { clientsQuery, fullName } from '../clients/clients'
import { useKnownClient } from '../clients/useKnownClient'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'

export function RecentClients() {
  const t = useT()
  const { slug, can } = useSession()
  const { dayOf } = useFormats()
  const openClient = useKnownClient()
  const query = useQuery(clientsQuery(slug, ''))
  return (
    <Card title={t('home.recent')} aside={<Here to="/clients">{t('home.all-clients')}</Here>}>
      <Loaded query={query} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('clients.none')}</p>
          ) : (
            <ul className="list flat">
              {items.slice(0, 5).map(client => {
                const label = fullName(client.name)
                const words = (
                  <>
                    <span className="stack tight">
                      <span className="item-title">{label}</span>
                      <span className="muted small ltr">{client.number}</span>
                    </span>
                    <span className="muted small">{dayOf(client.registeredAt)}</span>
                  </>
                )
                return (
                  <li key={client.id}>
                    {can('client:read') ? (
                      <Here to={`/clients/${client.id}`} className="item">
                        {words}
                      </Here>
                    ) : (
                      <button
                        type="button"
                        className="item"
                        onClick={() => void openClient({ id: client.id, label })}
                      >
                        {words}
                      </button>
                    )}
                  </li>
                )
              })}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
