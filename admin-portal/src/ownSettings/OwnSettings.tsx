import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Page } from '../ui/Page'
import { MorningMail } from './MorningMail'

/** What somebody decides for themselves, in this organisation. */
export function OwnSettings() {
  const t = useT()
  const { me } = useSession()
  return (
    <Page title={t('account.settings')} intro={t('own-settings.intro')} narrow>
      {me.organisation.kind === 'centre' && <MorningMail />}
    </Page>
  )
}
