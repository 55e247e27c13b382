import { useState } from 'react'
import { useFormats, useT } from '../language/useT'
import { Empty } from '../ui/Empty'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { OutboxEntry } from './OutboxEntry'
import { useOnline } from './useOnline'
import { useDrain, useWaiting } from './useOutbox'

/** What is saved on this device and not yet at the centre: nothing is hidden, nothing is lost in silence. */
export function Outbox() {
  const t = useT()
  const { number } = useFormats()
  const online = useOnline()
  const waiting = useWaiting()
  const drain = useDrain()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    await drain(true)
    setBusy(false)
  }
  return (
    <Page
      title={t('outbox.title')}
      intro={t('outbox.intro')}
      back={{ to: '/', label: t('nav.home') }}
      narrow
      actions={
        waiting.length > 0 && (
          <button
            type="button"
            className="button primary"
            disabled={busy || !online}
            onClick={() => void send()}
          >
            {busy ? t('outbox.sending') : t('outbox.send-now')}
          </button>
        )
      }
    >
      {!online && (
        <Notice tone="warn" title={t('offline.now')}>
          {t('outbox.offline')}
        </Notice>
      )}
      {waiting.length === 0 ? (
        <Empty icon="check" title={t('outbox.empty')}>
          <p>{t('outbox.empty.text')}</p>
        </Empty>
      ) : (
        <ul className="stack" aria-label={`${t('outbox.title')}: ${number(waiting.length)}`}>
          {waiting.map(saved => (
            <OutboxEntry key={saved.id} saved={saved} />
          ))}
        </ul>
      )}
    </Page>
  )
}
