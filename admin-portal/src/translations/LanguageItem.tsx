import type { LanguageSummary } from '../api/types'
import { useT } from '../language/useT'
import { useCentreName } from '../referrals/centres'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { useLanguageName } from './languageName'

/** One language of a sheet: who translates it, and how much of it everybody reads. */
export function LanguageItem(props: {
  sheet: string
  summary: LanguageSummary
  onHandOn: (() => void) | null
}) {
  const { sheet, summary, onHandOn } = props
  const { current, outdated, missing, ours } = summary
  const t = useT()
  const { can } = useSession()
  const language = useLanguageName()(summary.language)
  const centre = useCentreName()(summary.centre)
  const work = ours && can('library:translate')
  return (
    <div className="language-item">
      <div className="stack tight">
        <h2>
          <Here to={`/library/${sheet}/languages/${summary.language}`}>{language}</Here>
        </h2>
        <p className="small">
          {ours ? <span className="tag info">{t('translating.ours')}</span> : t('translating.by', { centre })}
        </p>
      </div>
      <div className="stack tight">
        <div className="progress-bar" aria-hidden="true">
          <span className="current" style={{ flexGrow: current }} />
          <span className="outdated" style={{ flexGrow: outdated }} />
          <span style={{ flexGrow: missing }} />
        </div>
        <p className="small">
          {[
            t('translating.count.current', { count: current }),
            outdated > 0 && t('translating.count.outdated', { count: outdated }),
            missing > 0 && t('translating.count.missing', { count: missing }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="actions">
        {work && (
          <Here
            to={`/library/${sheet}/languages/${summary.language}`}
            {...(outdated + missing > 0 ? { search: { view: 'to-do' } } : {})}
            className="button"
            label={t('translating.work-on', { language })}
          >
            {t('translating.work')}
          </Here>
        )}
        {onHandOn && (
          <button
            type="button"
            className="button quiet"
            aria-label={t('translating.hand-on-of', { language })}
            onClick={onHandOn}
          >
            {t('translating.hand-on')}
          </button>
        )}
      </div>
    </div>
  )
}
