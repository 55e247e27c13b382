import type { AuditEntry } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { Here } from '../shell/Here'
import type { Question } from './audit'
import { useRecordName } from './useRecordName'

/** One line of the log: who, what, of which record, when. Leads to everything else that was done with that record. */
export function AuditItem({ entry, question }: { entry: AuditEntry; question: Question }) {
  const t = useT()
  const code = useCode()
  const name = useRecordName()
  const { dateTime } = useFormats()
  const about = entry.subject === 'audit-log' ? null : name(entry)
  return (
    <div className="item">
      <span className="stack tight">
        <span>
          <strong dir="auto">{entry.personId ? entry.person : t('audit.nobody')}</strong> ·{' '}
          {code('auditAction', entry.action)}
        </span>
        <span className="muted small">
          <time dateTime={entry.at}>{dateTime(entry.at)}</time>
          {about && (
            <>
              {' · '}
              <span className="unbroken">{about}</span>
            </>
          )}
        </span>
      </span>
      {about && question.subject !== entry.subjectId && (
        <Here
          to="/audit"
          search={{ ...question, subject: entry.subjectId }}
          className="button quiet"
          label={t('audit.only-this.one', { record: about })}
        >
          {t('audit.only-this')}
        </Here>
      )}
    </div>
  )
}
