import { useCallback } from 'react'
import type { AuditEntry } from '../api/types'
import { useCode } from '../language/useT'

/** "Client 00012-4", or the end of the id: ids begin with the time, so their ends tell them apart. */
export function useRecordName() {
  const code = useCode()
  return useCallback(
    ({ subject, subjectId, number }: Pick<AuditEntry, 'subject' | 'subjectId' | 'number'>) => {
      const kind = code('auditSubject', subject || 'record')
      return `${kind} \u2068${number ?? `…${subjectId.slice(-8)}`}\u2069`
    },
    [code],
  )
}
