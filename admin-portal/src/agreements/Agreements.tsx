import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { agreementsQuery } from '../referrals/centres'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Tabs } from '../ui/Tabs'
import { useSearchWord } from '../shell/Here'
import { AgencyAgreements } from './AgencyAgreements'
import { AgreementCard } from './AgreementCard'
import { Proposing } from './Proposing'

/** With whom this centre has agreed to exchange cases; without one in force nothing leaves. And with agencies outside. */
export function Agreements() {
  const t = useT()
  const { can } = useSession()
  const agencies = useSearchWord('with') === 'agencies'
  const [proposing, setProposing] = useState(false)
  return (
    <Page
      title={t('nav.agreements')}
      intro={!agencies && t('agreements.intro')}
      actions={
        can('agreement:manage') &&
        !agencies &&
        !proposing && (
          <button type="button" className="button primary" onClick={() => setProposing(true)}>
            <Icon name="plus" />
            {t('agreement.propose')}
          </button>
        )
      }
    >
      <Tabs
        label={t('nav.agreements')}
        to="/agreements"
        tabs={[
          { label: t('agreements.with-centres'), search: { with: 'centres' }, current: !agencies },
          { label: t('agreements.with-agencies'), search: { with: 'agencies' }, current: agencies },
        ]}
      />
      {proposing && !agencies && <Proposing onClose={() => setProposing(false)} />}
      {agencies ? <AgencyAgreements /> : <WithCentres />}
    </Page>
  )
}

function WithCentres() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(agreementsQuery(slug))
  return (
    <Loaded query={query}>
      {agreements =>
        agreements.length === 0 ? (
          <Empty icon="handshake" title={t('agreements.none')}>
            <p>{t('agreements.none.advice')}</p>
          </Empty>
        ) : (
          <ul className="stack">
            {agreements.map(agreement => (
              <li key={agreement.id}>
                <AgreementCard agreement={agreement} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
