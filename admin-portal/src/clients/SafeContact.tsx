import { useState } from 'react'
import type { ContactRules } from '../api/types'
import { useT } from '../language/useT'
import { Ask } from '../ui/Ask'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { useReachingWords } from './useReachingWords'

export interface Reaching {
  rules: ContactRules | null
  note: string | null
}

/** How this client wants to be reached; nothing where the client asked for nothing. */
export function SafeContactBanner({ rules, note }: Reaching) {
  const t = useT()
  if (!rules && !note) return null
  return (
    <Notice tone={rules?.never ? 'bad' : 'warn'} title={t('contact.banner')}>
      <ReachingLines rules={rules} note={note} />
    </Notice>
  )
}

export function ReachingLines({ rules, note }: Reaching) {
  const words = useReachingWords()
  return (
    <ul>
      {rules &&
        words.rules(rules).map(line => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      {note && (
        <li className="prose" dir="auto">
          {note}
        </li>
      )}
    </ul>
  )
}

/** A number that is dialled with one touch only where that can harm nobody; otherwise the rules come first. */
export function Dial({ phone, rules, note }: Reaching & { phone: string }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  if (!rules && !note) {
    return (
      <a className="ltr" href={`tel:${phone}`}>
        {phone}
      </a>
    )
  }
  const mayCall = !rules?.never && (!rules?.channels.length || rules.channels.includes('telephone'))
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-label={t('contact.dial', { number: phone })}
        onClick={() => setAsking(true)}
      >
        <Icon name="phone" />
        <span className="ltr">{phone}</span>
      </button>
      {asking && (
        <Ask title={t('contact.dial.title')} onClose={() => setAsking(false)}>
          <ReachingLines rules={rules} note={note} />
          {!mayCall && <Notice tone="bad" title={t('contact.dial.not')} />}
          <div className="actions">
            {mayCall && (
              <a className="button primary" href={`tel:${phone}`}>
                {t('contact.dial.call')}
              </a>
            )}
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </button>
          </div>
        </Ask>
      )}
    </>
  )
}
