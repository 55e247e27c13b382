import { useState, type ReactNode } from 'react'
import type { DirectoryService } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Facts } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { Checking } from './Checking'
import { useCentreName } from './stewardship'

/** Who answers for the entry, since when and until when, and what one may do about it. */
export function KeepingPart({ service }: { service: DirectoryService }) {
  const t = useT()
  const { me, can } = useSession()
  const { date } = useFormats()
  const centre = useCentreName()
  const [checking, setChecking] = useState(false)
  const [done, setDone] = useState(false)
  const ours = service.steward === me.organisation.id && can('directory:keep')
  const facts: [string, ReactNode][] = [
    [
      t('directory.assured'),
      service.assuredOn &&
        (service.assuredBy
          ? t('directory.assured.by', { on: date(service.assuredOn), centre: centre(service.assuredBy) })
          : date(service.assuredOn)),
    ],
    [t('directory.due'), service.dueOn && date(service.dueOn)],
    [t('directory.keeper'), service.steward ? centre(service.steward) : t('directory.keeper.none')],
  ]
  return (
    <div className="card stack">
      {done && <Notice tone="good" title={t('directory.check.done')} announce />}
      <Facts facts={facts} />
      {can('directory:propose') && (
        <div className="actions">
          {ours && (
            <button type="button" className="button primary" onClick={() => setChecking(true)}>
              <Icon name="check" />
              {t('directory.check')}
            </button>
          )}
          <Here to={`/directory/${service.id}/edit`} className="button">
            {t(ours ? 'directory.edit' : 'directory.propose')}
          </Here>
        </div>
      )}
      {checking && (
        <Checking
          service={service.id}
          name={service.name}
          onClose={() => setChecking(false)}
          onDone={() => {
            setChecking(false)
            setDone(true)
          }}
        />
      )}
    </div>
  )
}
