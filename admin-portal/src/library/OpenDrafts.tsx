import { useQuery } from '@tanstack/react-query'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { workQuery } from './library'

/** What this centre is writing, and what waits for a colleague to look at it. */
export function OpenDrafts() {
  const t = useT()
  const { slug } = useSession()
  const { dateTime } = useFormats()
  const { data } = useQuery(workQuery(slug))
  if (!data || data.drafts.length === 0) return null
  return (
    <Card title={t('library.drafts')}>
      <ul className="list flat">
        {data.drafts.map(draft => (
          <li key={draft.sheet}>
            <Here to={`/library/${draft.sheet}/draft`} className="item">
              <span className="stack tight">
                <span className="row">
                  <strong className="item-title" dir="auto">
                    {draft.title}
                  </strong>
                  {draft.submitted && <span className="tag info">{t('library.draft.submitted')}</span>}
                </span>
                <span className="muted small">
                  {t('library.draft.written', { name: draft.writtenBy, at: dateTime(draft.writtenAt) })}
                </span>
              </span>
            </Here>
          </li>
        ))}
      </ul>
    </Card>
  )
}
