import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { agreementsQuery } from '../referrals/centres'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { AgreementCard } from './AgreementCard'
import { Proposing } from './Proposing'

/** With whom this centre has agreed to exchange cases; without one in force nothing leaves. */
export function Agreements() {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(agreementsQuery(slug))
  const [proposing, setProposing] = useState(false)
  return (
    <Page
      title={t('nav.agreements')}
      intro={t('agreements.intro')}
      actions={
        can('agreement:manage') &&
        !proposing && (
          <button type="button" className="button primary" onClick={() => setProposing(true)}>
            <Icon name="plus" />
            {t('agreement.propose')}
          </button>
        )
      }
    >
      {proposing && <Proposing onClose={() => setProposing(false)} />}
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
    </Page>
  )
}
