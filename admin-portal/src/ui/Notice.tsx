import type { ReactNode } from 'react'
import { Icon } from './Icon'

type Tone = 'info' | 'good' | 'warn' | 'bad'
const icons = { info: 'info', good: 'check', warn: 'warning', bad: 'warning' } as const

/** `announce` for what appears after an action; a notice that was there from the start is not announced. */
export function Notice(props: { tone?: Tone; title?: string; announce?: boolean; children?: ReactNode }) {
  const tone = props.tone ?? 'info'
  const role = props.announce ? (tone === 'bad' ? 'alert' : 'status') : undefined
  return (
    <div className={`notice ${tone}`} role={role}>
      <Icon name={icons[tone]} />
      <div>
        {props.title && <strong>{props.title}</strong>}
        {props.children}
      </div>
    </div>
  )
}
