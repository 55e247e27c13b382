import { useEffect, useRef } from 'react'
import { useLanguage } from '../language/LanguageProvider'
import { useT } from '../language/useT'
import { useSession } from './session'
import { sayEnded, useSessionEnded } from './sessionEnded'
import { noteSignIn, signInUrl } from './signIn'

/** The form stays on the screen behind this, and sealed on the device, until the person is back. */
export function SessionEnded() {
  const t = useT()
  const { slug } = useSession()
  const { language } = useLanguage()
  const ended = useSessionEnded()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (ended) dialog.current?.showModal()
    else dialog.current?.close()
  }, [ended])
  const signIn = () => {
    noteSignIn(slug)
    location.assign(signInUrl(slug, language.code))
  }
  return (
    <dialog ref={dialog} className="plain" aria-labelledby="session-ended" onClose={() => sayEnded(false)}>
      <div className="stack">
        <h2 id="session-ended">{t('session.ended.title')}</h2>
        <p>{t('session.ended.text')}</p>
        <div className="actions">
          <button type="button" className="button primary" onClick={signIn}>
            {t('sign-in.action')}
          </button>
          <button type="button" className="button quiet" onClick={() => sayEnded(false)}>
            {t('session.ended.later')}
          </button>
        </div>
      </div>
    </dialog>
  )
}
