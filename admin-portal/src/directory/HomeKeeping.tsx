import { useQuery } from '@tanstack/react-query'
import { RoomWords } from '../language/RoomWords'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { keepingQuery } from './stewardship'
import { directoryWords } from './words'

/** On the home page, and only when there is something to do. */
export function HomeKeeping() {
  const { slug } = useSession()
  const { data } = useQuery(keepingQuery(slug, false, 1))
  return data && data.due + data.proposals > 0 ? (
    <RoomWords load={directoryWords}>
      <Waiting due={data.due} proposals={data.proposals} />
    </RoomWords>
  ) : null
}

function Waiting({ due, proposals }: { due: number; proposals: number }) {
  const t = useT()
  return (
    <Card title={t('keeping.home.title')}>
      <ul className="list flat">
        {due > 0 && (
          <li>
            <Here to="/directory/keeping">{t('keeping.home.due', { count: due })}</Here>
          </li>
        )}
        {proposals > 0 && (
          <li>
            <Here to="/directory/keeping" search={{ view: 'to-decide' }}>
              {t('keeping.home.proposals', { count: proposals })}
            </Here>
          </li>
        )}
      </ul>
    </Card>
  )
}
