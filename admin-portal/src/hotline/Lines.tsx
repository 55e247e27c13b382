import { useQuery } from '@tanstack/react-query'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Done } from '../ui/Done'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { linesQuery } from './lines'

/** The centre's hotlines, for its manager. */
export function Lines() {
  const t = useT()
  const { slug } = useSession()
  const { language, list } = useFormats()
  const query = useQuery(linesQuery(slug))
  return (
    <Page
      title={t('lines.title')}
      intro={t('lines.intro')}
      back={{ to: '/hotline', label: t('hotline.title') }}
      actions={
        <Here to="/hotline/lines/new" className="button primary">
          <Icon name="plus" />
          {t('lines.open')}
        </Here>
      }
    >
      <Done />
      <Loaded query={query} rows={3}>
        {lines =>
          lines.length === 0 ? (
            <Empty icon="phone" title={t('lines.none')} />
          ) : (
            <ul className="list">
              {lines.map(line => (
                <li key={line.id}>
                  <Here to={`/hotline/lines/${line.id}`} className="item">
                    <span className="stack tight">
                      <span className="row">
                        <strong>{line.name}</strong>
                        <bdi className="ltr">{line.number}</bdi>
                        {line.trafficking && <span className="tag warn">{t('lines.trafficking.short')}</span>}
                        {line.retired && <span className="tag">{t('lines.retired.short')}</span>}
                      </span>
                      <span className="muted small">
                        {[list(line.languages.map(language)), line.hours].filter(Boolean).join(' · ')}
                      </span>
                    </span>
                  </Here>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}
