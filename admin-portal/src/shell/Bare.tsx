import type { ReactNode } from 'react'
import { useT } from '../language/useT'
import { Logo } from './Logo'
import { LanguageSwitch } from './LanguageSwitch'

/** The screens before anybody has signed in: one card, and the languages. */
export function Bare({ children }: { children: ReactNode }) {
  const t = useT()
  return (
    <div className="bare">
      <header className="bare-head">
        <Logo />
        <span>{t('product.name')}</span>
      </header>
      <main className="card stack">{children}</main>
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  )
}
