import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import type { Client } from '../api/types'
import { useSession } from '../session/session'
import { useSearchWord } from '../shell/Here'
import { Loaded } from '../ui/Loaded'
import { ClientFrame } from '../clients/ClientFrame'
import { clientQuery } from '../clients/clients'
import { ChoosingOther } from './ChoosingOther'
import { ComparingFiles } from './ComparingFiles'
import { MergedBefore } from './MergedBefore'

/** "Same person as …": finds the other file, compares, makes one of both; and takes apart what was made one. */
export function SamePerson() {
  return <ClientFrame>{client => <Room client={client} />}</ClientFrame>
}

function Room({ client }: { client: Client }) {
  const otherId = useSearchWord('with')
  return (
    <div className="stack wide">
      {otherId && otherId !== client.id ? (
        <Other client={client} otherId={otherId} />
      ) : (
        <>
          <MergedBefore clientId={client.id} />
          <ChoosingOther client={client} />
        </>
      )}
    </div>
  )
}

function Other({ client, otherId }: { client: Client; otherId: string }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(clientQuery(slug, otherId))
  return (
    <section className="card stack" aria-labelledby="compare-files">
      <h2 id="compare-files">{t('same-person.compare')}</h2>
      <Loaded query={query} rows={5}>
        {({ data }) => (
          <ComparingFiles key={`${client.version}-${data.version}`} kept={client} other={data} />
        )}
      </Loaded>
    </section>
  )
}
