import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ClientFrame } from '../clients/ClientFrame'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { MessageItem } from './MessageItem'
import { messagesQuery } from './messages'
import { WritingMessage } from './WritingMessage'

/** What was sent to this client, what waits, and writing more. */
export function MessagesRoom() {
  return <ClientFrame>{client => <Inside clientId={client.id} />}</ClientFrame>
}

function Inside({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(messagesQuery(slug, clientId))
  const [writing, setWriting] = useState(false)
  return (
    <div className="stack wide">
      {writing && <WritingMessage clientId={clientId} onClose={() => setWriting(false)} />}
      <Card
        title={t('messages.title')}
        aside={
          can('enquiry:answer') &&
          !writing && (
            <button type="button" className="button primary" onClick={() => setWriting(true)}>
              {t('messages.write')}
            </button>
          )
        }
      >
        <div className="stack">
          <p className="muted">{t('messages.intro')}</p>
          <Loaded query={query} rows={3}>
            {messages =>
              messages.length === 0 ? (
                <p>{t('messages.none')}</p>
              ) : (
                <ul className="stack">
                  {messages.map(message => (
                    <li key={message.id}>
                      <MessageItem clientId={clientId} message={message} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        </div>
      </Card>
    </div>
  )
}
