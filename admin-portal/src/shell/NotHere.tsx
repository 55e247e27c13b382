import { useT } from '../language/useT'
import { Empty } from '../ui/Empty'

export function NotHere() {
  const t = useT()
  return (
    <div className="page">
      <Empty icon="search" title={t('problem.not-found.title')}>
        <p>{t('not-here.text')}</p>
        <a className="button" href="/">
          {t('organisation.another')}
        </a>
      </Empty>
    </div>
  )
}
