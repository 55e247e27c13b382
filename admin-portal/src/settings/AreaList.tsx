import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { uuidv7 } from '../api/uuid'
import type { Area } from '../api/types'
import { areasQuery } from '../clients/areas'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { EditingArea } from './EditingArea'

/** The towns and districts that registration offers. */
export function AreaList() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery({ ...areasQuery(slug), staleTime: 0 })
  const [editing, setEditing] = useState<Area | null>(null)
  return (
    <Card
      title={t('settings.areas')}
      aside={
        <button
          type="button"
          className="button"
          onClick={() => setEditing({ id: uuidv7(), name: '', retired: false, version: -1 })}
        >
          <Icon name="plus" />
          {t('settings.areas.add')}
        </button>
      }
    >
      <p className="muted">{t('settings.areas.intro')}</p>
      <Loaded query={query} rows={3}>
        {areas =>
          areas.length === 0 ? (
            <p className="muted">{t('settings.areas.none')}</p>
          ) : (
            <ul className="list flat">
              {areas.map(area => (
                <li key={area.id}>
                  <button type="button" className="item" onClick={() => setEditing(area)}>
                    <span dir="auto">{area.name}</span>
                    {area.retired && <span className="tag">{t('settings.areas.retired')}</span>}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {editing && <EditingArea area={editing} onClose={() => setEditing(null)} />}
    </Card>
  )
}
