import { useSession } from '../session/session'
import { ClientFrame } from '../clients/ClientFrame'
import { ClientGroups } from './ClientGroups'
import { Enquiries } from './Enquiries'
import { Relatives } from './Relatives'

/** Whom a client belongs with: family, those who asked for them, groups. */
export function FamilyRoom() {
  const { can } = useSession()
  return (
    <ClientFrame>
      {client => (
        <div className="columns even">
          <Relatives client={client} mayWrite={can('client:write')} />
          <div className="stack wide">
            <ClientGroups client={client} mayWrite={can('client:write')} />
            <Enquiries client={client} mayWrite={can('client:write')} />
          </div>
        </div>
      )}
    </ClientFrame>
  )
}
