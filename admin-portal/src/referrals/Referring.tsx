import { useQuery } from '@tanstack/react-query'
import { clientQuery, fullName } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useSearchWord } from '../shell/Here'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { agreementsQuery, centresQuery } from './centres'
import { ChoosingClient } from './ChoosingClient'
import { ReferralWriting } from './ReferralWriting'

/** A referral begins with whom it is about. */
export function Referring() {
  const t = useT()
  const { slug } = useSession()
  const clientId = useSearchWord('client')
  const client = useQuery({ ...clientQuery(slug, clientId), enabled: clientId !== '' })
  const centres = useQuery(centresQuery(slug))
  const agreements = useQuery(agreementsQuery(slug))
  const name = fullName(client.data?.data.name)
  return (
    <Page
      title={name ? t('referral.refer-name', { name }) : t('referral.new')}
      back={
        clientId
          ? { to: `/clients/${clientId}`, label: name || t('client.title') }
          : { to: '/referrals', label: t('nav.referrals') }
      }
      narrow
    >
      {clientId === '' ? (
        <ChoosingClient />
      ) : (
        <Loaded query={client}>
          {({ data }) => (
            <Loaded query={centres}>
              {places => (
                <Loaded query={agreements}>
                  {agreed => <ReferralWriting client={data} centres={places} agreements={agreed} />}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Page>
  )
}
