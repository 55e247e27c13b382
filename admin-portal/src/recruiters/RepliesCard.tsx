import { useState } from 'react'
import type { Recruiter } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { AddingReply } from './AddingReply'

/** The agency's own words, the latest first; none of them replaces another. */
export function RepliesCard({ recruiter }: { recruiter: Recruiter }) {
  const t = useT()
  const { can } = useSession()
  const { date } = useFormats()
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={t('recruiter.replies')}
      aside={
        recruiter.ours &&
        can('directory:keep') && (
          <button type="button" className="button quiet" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {t('recruiter.reply.add')}
          </button>
        )
      }
    >
      {recruiter.replies.length === 0 ? (
        <p className="muted">{t('recruiter.replies.none')}</p>
      ) : (
        <ul className="stack">
          {recruiter.replies.map(reply => (
            <li key={reply.id} className="stack tight">
              <p className="prose" dir="auto">
                {reply.words}
              </p>
              <p className="muted small">
                {t('recruiter.replies.received', {
                  date: date(reply.repliedOn),
                  centre: reply.receivedBy.name || t('recruiter.former-centre'),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {adding && <AddingReply recruiterId={recruiter.id} onClose={() => setAdding(false)} />}
    </Card>
  )
}
