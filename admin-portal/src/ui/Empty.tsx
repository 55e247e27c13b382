import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

interface Props {
  icon: IconName
  title: string
  /** Where this is all that the screen says. */
  heading?: boolean
  children?: ReactNode
}

export function Empty({ icon, title, heading, children }: Props) {
  return (
    <div className="empty">
      <Icon name={icon} size={32} />
      {heading ? <h1>{title}</h1> : <strong>{title}</strong>}
      {children}
    </div>
  )
}
