import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Case } from '../api/types'
import { ClientFrame } from '../clients/ClientFrame'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { ClientTasks } from '../tasks/ClientTasks'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { casesQuery } from './cases'
import { OpeningCase } from './OpeningCase'

/** A client's cases over time, and what colleagues are to do for the client. */
export function CasesRoom() {
  return (
    <ClientFrame>
      {client => (
        <div className="columns">
          <Cases clientId={client.id} />
          <ClientTasks clientId={client.id} />
        </div>
      )}
    </ClientFrame>
  )
}

function Cases({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(casesQuery(slug, clientId))
  const [opening, setOpening] = useState(false)
  return (
    <Card
      title={t('cases.title')}
      aside={
        can('case:write') && (
          <button type="button" className="button" onClick={() => setOpening(true)}>
            <Icon name="plus" size={18} />
            {t('cases.open')}
          </button>
        )
      }
    >
      <Loaded query={query} rows={2}>
        {items =>
          items.length === 0 ? (
            <p className="muted">{t('cases.none')}</p>
          ) : (
            <ul className="list flat">
              {items.map(one => (
                <li key={one.id}>
                  <CaseItem one={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {opening && <OpeningCase clientId={clientId} onClose={() => setOpening(false)} />}
    </Card>
  )
}

function CaseItem({ one }: { one: Case }) {
  const t = useT()
  const code = useCode()
  const { dayOf } = useFormats()
  return (
    <Here to={`/clients/${one.clientId}/cases/${one.id}`} className="item">
      <span className="stack tight">
        <span className="item-title clamped" dir="auto">
          {one.about}
        </span>
        <span className="muted small">
          {t('cases.opened', { date: dayOf(one.openedAt), name: one.openedBy.name })}
        </span>
        {one.outcome && <span className="small">{code('caseOutcome', one.outcome)}</span>}
      </span>
      <span className={one.step === 'terminated' ? 'tag' : 'tag info'}>{code('step', one.step)}</span>
    </Here>
  )
}
