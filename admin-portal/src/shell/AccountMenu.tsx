import { useRef, useState } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { signOut } from '../session/signOut'
import { SigningOut } from '../session/SigningOut'
import { Icon } from '../ui/Icon'
import { Here } from './Here'
import { LanguageSwitch } from './LanguageSwitch'
import { useClosing } from './Navigation'
import { chooseTheme, themes, useTheme } from './theme'

export function AccountMenu() {
  const t = useT()
  const { slug, me } = useSession()
  const theme = useTheme()
  const details = useRef<HTMLDetailsElement>(null)
  const [unsent, setUnsent] = useState(0)
  useClosing(details)

  const leave = async () => {
    const { countAll } = await import('../offline/outbox')
    const count = await countAll().catch(() => 0)
    if (count > 0) setUnsent(count)
    else await signOut(slug)
  }
  return (
    <details ref={details} className="menu account-menu">
      <summary>
        <span className="unseen">{t('account.menu', { name: me.person.name })}</span>
        <span className="initials" aria-hidden="true">
          {initials(me.person.name)}
        </span>
      </summary>
      <div className="menu-box">
        <p className="menu-note">
          <strong>{me.person.name}</strong>
          <span className="muted small">{me.person.email}</span>
        </p>
        <div className="menu-note">
          <span className="label">{t('language.label')}</span>
          <LanguageSwitch />
        </div>
        <div className="menu-note">
          <span className="label">{t('theme.label')}</span>
          <div role="group" aria-label={t('theme.label')} className="segments">
            {themes.map(one => (
              <button key={one} type="button" aria-pressed={one === theme} onClick={() => chooseTheme(one)}>
                {t(`theme.${one}`)}
              </button>
            ))}
          </div>
        </div>
        {me.organisation.kind === 'centre' && (
          <Here to="/own-settings" className="menu-item">
            {t('account.settings')}
          </Here>
        )}
        <button type="button" className="menu-item" onClick={() => void leave()}>
          {t('account.sign-out')}
          <Icon name="forward" mirror />
        </button>
      </div>
      {unsent > 0 && <SigningOut unsent={unsent} onClose={() => setUnsent(0)} />}
    </details>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}
