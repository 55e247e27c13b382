import { useT } from '../language/useT'
import { Here } from '../shell/Here'
import { Page } from '../ui/Page'
import { AreaList } from './AreaList'
import { QuestionList } from './QuestionList'
import { ChildProtectionText } from './ChildProtectionText'

/** What a centre keeps for itself: its lists and its texts. */
export function CentreSettings() {
  const t = useT()
  return (
    <Page
      title={t('nav.settings')}
      intro={t('settings.intro')}
      actions={
        <Here to="/settings/public-pages" className="button">
          {t('settings.public-pages')}
        </Here>
      }
      narrow
    >
      <QuestionList />
      <AreaList />
      <ChildProtectionText />
    </Page>
  )
}
