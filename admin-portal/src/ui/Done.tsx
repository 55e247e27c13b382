import { useLocation } from '@tanstack/react-router'
import type { MessageKey } from '../language/languages'
import { useT } from '../language/useT'
import { Notice } from './Notice'

const known = [
  'client-registered',
  'client-queued',
  'client-saved',
  'clients-merged',
  'visit-logged',
  'visit-queued',
  'contact-corrected',
  'line-saved',
  'referral-sent',
  'centre-onboarded',
  'entry-saved',
  'entry-proposed',
  'agency-added',
] as const

/** "It is done", on the screen that the deed led to. */
export function Done() {
  const t = useT()
  const { state } = useLocation()
  const done = known.find(one => one === state.done)
  if (!done) return null
  return (
    <Notice
      tone={done.endsWith('queued') ? 'info' : 'good'}
      title={t(`done.${done}` satisfies MessageKey)}
      announce
    />
  )
}
