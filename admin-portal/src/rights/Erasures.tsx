import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { ErasureItem } from './ErasureItem'
import { RetentionCard } from './RetentionCard'
import { erasuresQuery } from './rights'

/** Files at the end of their time, files that two people destroy, and what is left of those: a line. */
export function Erasures() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(erasuresQuery(slug))
  return (
    <Page title={t('erasures.title')} intro={t('erasures.intro')}>
      <RetentionCard />
      <Loaded query={query}>
        {erasures => {
          const waiting = erasures.filter(one => !one.confirmedAt)
          const done = erasures.filter(one => one.confirmedAt)
          return (
            <>
              <Card title={t('erasures.waiting')}>
                <List erasures={waiting} none={t('erasures.waiting.none')} />
              </Card>
              <Card title={t('erasures.done')}>
                <List erasures={done} none={t('erasures.done.none')} />
              </Card>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function List({
  erasures,
  none,
}: {
  erasures: Parameters<typeof ErasureItem>[0]['erasure'][]
  none: string
}) {
  return erasures.length === 0 ? (
    <p className="muted">{none}</p>
  ) : (
    <ul className="list flat">
      {erasures.map(one => (
        <li key={one.id}>
          <ErasureItem erasure={one} />
        </li>
      ))}
    </ul>
  )
}
