import type { AuditEntry } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { useRecordName } from './useRecordName'

/** Whose entries are shown, by number where the person may know it. Asking for a name would be one more reading. */
export function ChosenRecord(props: { id: string; entries: AuditEntry[]; onClear: () => void }) {
  const t = useT()
  const { can } = useSession()
  const name = useRecordName()
  const entry = props.entries.find(one => one.subjectId === props.id && one.subject !== 'audit-log')
  const isOpen = entry?.subject === 'client' && entry.number !== null && can('client:read')
  return (
    <div className="row between">
      <p>
        {t('audit.only')} <strong>{name(entry ?? { subject: '', subjectId: props.id, number: null })}</strong>
      </p>
      <div className="actions">
        {isOpen && (
          <Here to={`/clients/${props.id}`} className="button">
            {t('audit.open-client')}
          </Here>
        )}
        <button type="button" className="button quiet" onClick={props.onClear}>
          {t('audit.all-records')}
        </button>
      </div>
    </div>
  )
}
