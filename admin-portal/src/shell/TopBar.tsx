import { useRef } from 'react'
import { useT } from '../language/useT'
import { useWaiting } from '../offline/useOutbox'
import { useOnline } from '../offline/useOnline'
import { useSession } from '../session/session'
import { Icon } from '../ui/Icon'
import { AccountMenu } from './AccountMenu'
import { Here } from './Here'
import { Logo } from './Logo'
import { useClosing } from './Navigation'
import { OrganisationSwitch } from './OrganisationSwitch'

export function TopBar() {
  const t = useT()
  const { me } = useSession()
  const details = useRef<HTMLDetailsElement>(null)
  useClosing(details)
  return (
    <header className="top-bar">
      <Here to="/" exact className="brand">
        <Logo />
        <span className="unseen">{t('nav.home')}</span>
      </Here>
      <details ref={details} className="menu organisation-menu">
        <summary>
          <span className="organisation-name">{me.organisation.name}</span>
          <Icon name="down" size={18} />
          <span className="unseen">{t('organisation.switch')}</span>
        </summary>
        <OrganisationSwitch />
      </details>
      <QueueState />
      <AccountMenu />
    </header>
  )
}

/** Always on the screen while something of this person's waits on the device, or while there is no line. */
function QueueState() {
  const t = useT()
  const online = useOnline()
  const waiting = useWaiting()
  const attention = waiting.filter(one => one.state === 'attention').length
  return (
    <div role="status" className="queue-state">
      {!online && (
        <span className="tag warn queue">
          <Icon name="offline" size={16} />
          <span className="desk-words">{t('offline.now')}</span>
        </span>
      )}
      {waiting.length > 0 && (
        <Here to="/outbox" className={attention ? 'tag bad queue' : 'tag info queue'}>
          <Icon name="outbox" size={16} />
          <span className="desk-words">
            {attention
              ? t('outbox.attention', { count: attention })
              : t('outbox.waiting', { count: waiting.length })}
          </span>
          <span className="phone-words" aria-hidden="true">
            {waiting.length}
          </span>
        </Here>
      )}
    </div>
  )
}
