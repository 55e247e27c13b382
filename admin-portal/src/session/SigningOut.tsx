import { useEffect, useRef } from 'react'
import { useT } from '../language/useT'
import { useDrain } from '../offline/useOutbox'
import { useSession } from './session'
import { signOut } from './signOut'

/** Signing out wipes the device; what has not been sent would be lost, so it asks. */
export function SigningOut({ unsent, onClose }: { unsent: number; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const drain = useDrain()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const sendFirst = async () => {
    await drain(true)
    const { countAll } = await import('../offline/outbox')
    if ((await countAll()) === 0) await signOut(slug)
    else onClose()
  }
  return (
    <dialog ref={dialog} className="plain" aria-labelledby="signing-out" onClose={onClose}>
      <div className="stack">
        <h2 id="signing-out">{t('sign-out.unsent.title', { count: unsent })}</h2>
        <p>{t('sign-out.unsent.text')}</p>
        <div className="actions">
          <button type="button" className="button primary" onClick={() => void sendFirst()}>
            {t('sign-out.send-first')}
          </button>
          <button type="button" className="button danger" onClick={() => void signOut(slug)}>
            {t('sign-out.delete')}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            {t('action.cancel')}
          </button>
        </div>
      </div>
    </dialog>
  )
}
