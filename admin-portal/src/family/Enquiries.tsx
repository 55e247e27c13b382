import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Client, OnBehalf } from '../api/types'
import { fullName } from '../clients/clients'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { enquiriesQuery } from './family'
import { FamilyUnaware } from './FamilyUnaware'
import { RecordingEnquirer } from './RecordingEnquirer'

/** Who asked on behalf of the client, and for whom the client asked. */
export function Enquiries({ client, mayWrite }: { client: Client; mayWrite: boolean }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(enquiriesQuery(slug, client.id))
  const [recording, setRecording] = useState(false)
  return (
    <Card
      title={t('on-behalf.title')}
      aside={
        mayWrite && (
          <button type="button" className="button" onClick={() => setRecording(true)}>
            <Icon name="plus" />
            {t('on-behalf.add')}
          </button>
        )
      }
    >
      <Loaded query={query} rows={1}>
        {enquiries => (
          <div className="stack">
            {enquiries.length === 0 && <p className="muted">{t('on-behalf.none')}</p>}
            {enquiries.length > 0 && client.familyDoesNotKnow && <FamilyUnaware />}
            {enquiries.map(enquiry => (
              <EnquiryItem key={enquiry.id} enquiry={enquiry} />
            ))}
          </div>
        )}
      </Loaded>
      {recording && <RecordingEnquirer client={client} onClose={() => setRecording(false)} />}
    </Card>
  )
}

function EnquiryItem({ enquiry }: { enquiry: OnBehalf }) {
  const t = useT()
  const code = useCode()
  const { dayOf } = useFormats()
  const other = enquiry.forClient ?? enquiry.byClient
  return (
    <div className="stack tight">
      <p>
        {t(enquiry.forClient ? 'on-behalf.for' : 'on-behalf.by')}{' '}
        {other ? (
          <Here to={`/clients/${other.id}`}>
            <bdi>{fullName(other.name)}</bdi>
          </Here>
        ) : (
          <bdi className="strong">{enquiry.name || code('enquirerKind', enquiry.kind)}</bdi>
        )}
      </p>
      <p className="muted small">
        {[code('enquirerKind', enquiry.kind), enquiry.relation, dayOf(enquiry.at), enquiry.recordedBy]
          .filter(Boolean)
          .join(' · ')}{' '}
        {enquiry.phone && <span className="ltr">{enquiry.phone}</span>}
      </p>
    </div>
  )
}
