import type { FollowedCountry } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Icon } from '../ui/Icon'
import { ProblemNotice } from '../ui/ProblemNotice'
import { useFollowing } from './useFollowing'

/** One country: its sheets, whether it is followed, and who answers for it. */
export function CountryItem({ followed, onChoose }: { followed: FollowedCountry; onChoose: () => void }) {
  const t = useT()
  const { can } = useSession()
  const name = useFormats().country(followed.country)
  const following = useFollowing(followed.country)
  return (
    <div className="country-item">
      <div className="stack tight">
        <span className="row">
          <h2>{name}</h2>
          {followed.followed && <span className="tag good">{t('countries.followed')}</span>}
        </span>
        <p className="small">
          {followed.sheets > 0 ? (
            <Here
              to="/library"
              search={{ country: followed.country }}
              label={`${name}: ${t('countries.sheets', { count: followed.sheets })}`}
            >
              {t('countries.sheets', { count: followed.sheets })}
            </Here>
          ) : (
            <span className="muted">{t('countries.sheets', { count: 0 })}</span>
          )}
        </p>
      </div>
      <div className="row">
        <p className="answers">
          <span className="muted small">{t('countries.answers')}</span>{' '}
          {followed.responsibleName ? (
            <bdi className="strong">{followed.responsibleName}</bdi>
          ) : (
            <span>{t('countries.nobody')}</span>
          )}
        </p>
        {can('library:approve') && (
          <button
            type="button"
            className="button quiet"
            aria-label={t(followed.responsibleName ? 'countries.change-one' : 'countries.choose-one', {
              country: name,
            })}
            onClick={onChoose}
          >
            {t(followed.responsibleName ? 'countries.change' : 'countries.choose')}
          </button>
        )}
      </div>
      <button
        type="button"
        className="button"
        disabled={following.isPending}
        aria-label={t(followed.followed ? 'countries.leave-one' : 'countries.follow-one', { country: name })}
        onClick={() => following.mutate(!followed.followed)}
      >
        {!followed.followed && <Icon name="plus" size={18} />}
        {t(followed.followed ? 'countries.leave' : 'countries.follow')}
      </button>
      {following.error && <ProblemNotice error={following.error} />}
    </div>
  )
}
