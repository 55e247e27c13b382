import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { CorrectionItem } from './CorrectionItem'
import { correctionsQuery } from './library'

/** What is said to be wrong: for this centre to decide, and what was said through it. */
export function CorrectionsPage() {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(correctionsQuery(slug))
  return (
    <Page
      title={t('library.corrections')}
      intro={t('library.corrections.intro')}
      back={{ to: '/library', label: t('library.title') }}
      narrow
    >
      <Loaded query={query}>
        {({ toDecide, said }) => (
          <div className="stack">
            {can('library:write') && (
              <Card title={t('library.corrections.to-decide')}>
                {toDecide.length === 0 ? (
                  <p className="muted">{t('library.corrections.none')}</p>
                ) : (
                  <ul className="list flat">
                    {toDecide.map(correction => (
                      <li key={correction.id}>
                        <CorrectionItem correction={correction} decides />
                      </li>
                    ))}
                  </ul>
                )}
              </Card>
            )}
            <Card title={t('library.corrections.said')}>
              {said.length === 0 ? (
                <Empty icon="book" title={t('library.corrections.none-said')}>
                  <p>{t('library.corrections.none-said.advice')}</p>
                </Empty>
              ) : (
                <ul className="list flat">
                  {said.map(correction => (
                    <li key={correction.id}>
                      <CorrectionItem correction={correction} />
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          </div>
        )}
      </Loaded>
    </Page>
  )
}
