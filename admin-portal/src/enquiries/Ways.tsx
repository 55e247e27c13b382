import { useT } from '../language/useT'
import { Page } from '../ui/Page'
import { Hooks } from './Hooks'
import { MailboxCard } from './MailboxCard'
import { SmsGatewayCard } from './SmsGatewayCard'

/** By which ways messages come in and answers go out: for the manager. */
export function Ways() {
  const t = useT()
  return (
    <Page
      title={t('ways.title')}
      intro={t('ways.intro')}
      back={{ to: '/enquiries', label: t('enquiries.title') }}
      narrow
    >
      <MailboxCard />
      <SmsGatewayCard />
      <Hooks />
    </Page>
  )
}
