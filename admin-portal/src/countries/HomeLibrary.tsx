import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RoomWords } from '../language/RoomWords'
import { useT } from '../language/useT'
import { workQuery } from '../library/library'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { useLanguageName } from '../translations/languageName'
import { Card } from '../ui/Card'
import { waiting, type Waits } from './waiting'
import { countriesWords } from './words'

const AT_FIRST = 6

/** On the home page, and only when something of the library waits. */
export function HomeLibrary() {
  const { slug } = useSession()
  const { data } = useQuery(workQuery(slug))
  const all = data ? waiting(data) : []
  return all.length > 0 ? (
    <RoomWords load={countriesWords}>
      <Waiting all={all} />
    </RoomWords>
  ) : null
}

function Waiting({ all }: { all: Waits[] }) {
  const t = useT()
  const name = useLanguageName()
  const [open, setOpen] = useState(false)
  return (
    <Card title={t('work.title')}>
      <ul className="list flat">
        {(open ? all : all.slice(0, AT_FIRST)).map(({ kind, to, search, count, title, language }) => (
          <li key={kind + to + (search?.['source'] ?? '')}>
            <Here to={to} {...(search ? { search } : {})} className="item">
              <span className="item-title">
                {t(`work.${kind}`, { count, title: title ?? '', language: language ? name(language) : '' })}
              </span>
            </Here>
          </li>
        ))}
      </ul>
      {!open && all.length > AT_FIRST && (
        <button type="button" className="button quiet" onClick={() => setOpen(true)}>
          {t('work.all', { count: all.length })}
        </button>
      )}
    </Card>
  )
}
