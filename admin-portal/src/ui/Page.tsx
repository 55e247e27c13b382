import { useEffect, useRef, type ReactNode } from 'react'
import { useT } from '../language/useT'
import { Here } from '../shell/Here'
import { Icon } from './Icon'

interface Props {
  title: string
  /** Where this screen belongs: a path within the organisation, and its name. */
  back?: { to: string; label: string }
  intro?: ReactNode
  actions?: ReactNode
  narrow?: boolean
  children: ReactNode
}

/** A screen: names the tab, and moves the reading position to its heading when it opens. */
export function Page({ title, back, intro, actions, narrow, children }: Props) {
  const t = useT()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t('product.short')}`
  }, [title, t])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={narrow ? 'page narrow' : 'page'}>
      {back && (
        <Here to={back.to} className="back">
          <Icon name="back" size={18} mirror />
          {back.label}
        </Here>
      )}
      <header className="page-head">
        <div className="stack tight">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {intro && <div className="muted">{intro}</div>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
