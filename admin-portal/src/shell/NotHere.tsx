import { useT } from '../language/useT'
import { Empty } from '../ui/Empty'
import { Bare } from './Bare'

export function NotHere() {
  const t = useT()
  return (
    <div className="page">
      <Empty icon="search" title={t('problem.not-found.title')} heading>
        <p>{t('not-here.text')}</p>
        <a className="button" href="/">
          {t('organisation.another')}
        </a>
      </Empty>
    </div>
  )
}

/** Outside every organisation. */
export function NotHereAtAll() {
  return (
    <Bare>
      <NotHere />
    </Bare>
  )
}
