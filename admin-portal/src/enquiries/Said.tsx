import type { Enquiry } from '../api/types'
import { useDays } from '../directory/useDays'
import type { MessageKey } from '../language/languages'
import { useCode, useT } from '../language/useT'
import { Facts } from '../ui/Card'

const order = [
  'name',
  'phone',
  'email',
  'safe',
  'service',
  'days',
  'time',
  'rating',
  'about',
  'code',
] as const
const chosen: readonly string[] = ['safe', 'time', 'rating', 'about']

/** What somebody filled in on the public pages beside their words. */
export function Said({ contents }: { contents: Enquiry['contents'] }) {
  const t = useT()
  const code = useCode()
  const day = useDays('long')
  const said = contents?.said
  if (!said) return null
  const value = (name: (typeof order)[number]) => {
    const typed = said[name]
    if (!typed) return null
    if (name === 'service') return code('service', typed)
    if (name === 'days') return typed.split(' ').map(day).join(', ')
    if (chosen.includes(name)) return t(`said.${name}.${typed}` as MessageKey)
    return <bdi className={name === 'name' ? undefined : 'ltr'}>{typed}</bdi>
  }
  return <Facts facts={order.map(name => [t(`said.${name}`), value(name)])} />
}
