import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useSearchWord } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { AgencyAgreementCard } from './AgencyAgreementCard'
import { agencyAgreementsQuery } from './agencyAgreements'
import { RecordingAgreement } from './RecordingAgreement'

/** What this centre has agreed with agencies outside the platform; what ends first stands first. */
export function AgencyAgreements() {
  const t = useT()
  const { slug, can } = useSession()
  const agency = useSearchWord('agency')
  const name = useSearchWord('name')
  const query = useQuery(agencyAgreementsQuery(slug))
  const [recording, setRecording] = useState(agency !== '' && can('agreement:manage'))
  return (
    <div className="stack">
      <p className="muted">{t('agency-agreements.intro')}</p>
      {recording && <RecordingAgreement agency={{ id: agency, name }} onClose={() => setRecording(false)} />}
      <Loaded query={query}>
        {agreements =>
          agreements.length === 0 ? (
            <Empty icon="handshake" title={t('agency-agreements.none')}>
              <p>{t('agency-agreements.none.advice')}</p>
            </Empty>
          ) : (
            <ul className="stack">
              {agreements.map(agreement => (
                <li key={agreement.id}>
                  <AgencyAgreementCard agreement={agreement} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  )
}
