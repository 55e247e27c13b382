import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { DisclosureItem } from './DisclosureItem'
import { openDisclosuresQuery } from './disclosures'

/** Authorities that wait for an answer; nothing when none does. */
export function OpenDisclosures() {
  const t = useT()
  const { slug } = useSession()
  const { data } = useQuery(openDisclosuresQuery(slug))
  if (!data || data.length === 0) return null
  return (
    <Card title={t('disclosures.open')}>
      <ul className="list flat">
        {data.map(line => (
          <li key={line.id}>
            <DisclosureItem line={line} withClient />
          </li>
        ))}
      </ul>
    </Card>
  )
}
