import type { Recruiter, Sanction } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { Card, Facts } from '../ui/Card'

/** An address that leads out of the portal; what is none of the web is not made a link. */
function Outward({ url }: { url: string | null }) {
  return url && /^https?:\/\//.test(url) ? (
    <a className="ltr" href={url} target="_blank" rel="noreferrer noopener">
      {url.replace(/^https?:\/\//, '')}
    </a>
  ) : null
}

export function LicenceCard({ recruiter }: { recruiter: Recruiter }) {
  const t = useT()
  const { country, date, list } = useFormats()
  const { licence, destinations } = recruiter
  return (
    <Card title={t('recruiter.licence')}>
      <Facts
        facts={[
          [t('recruiter.licence'), t(`recruiter.status.${recruiter.status}`)],
          [t('recruiter.licence.number'), licence.number && <span className="ltr">{licence.number}</span>],
          [t('recruiter.licence.authority'), licence.authority && <bdi>{licence.authority}</bdi>],
          [t('recruiter.licence.from'), licence.validFrom && date(licence.validFrom)],
          [t('recruiter.licence.until'), licence.validUntil && date(licence.validUntil)],
          [t('recruiter.licence.check'), licence.checkUrl && <Outward url={licence.checkUrl} />],
          [t('recruiter.established'), country(recruiter.country)],
          [t('recruiter.destinations'), destinations.length > 0 && list(destinations.map(country))],
        ]}
      />
    </Card>
  )
}

export function FeesCard({ fees }: { fees: Recruiter['fees'] }) {
  const t = useT()
  const { number } = useFormats()
  return (
    <Card title={t('recruiter.fees')}>
      <div className="stack tight">
        {fees.kind === 'amount' && fees.amount !== null ? (
          <p>
            <strong>
              <bdi>{`${number(fees.amount)} ${fees.currency ?? ''}`}</bdi>
            </strong>
          </p>
        ) : (
          fees.kind !== 'described' && <p>{t(`recruiter.fees.${fees.kind}`)}</p>
        )}
        {fees.description && (
          <p className="prose" dir="auto">
            {fees.description}
          </p>
        )}
      </div>
    </Card>
  )
}

export function SanctionsCard({ sanctions }: { sanctions: Sanction[] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Card title={t('recruiter.sanctions')}>
      {sanctions.length === 0 ? (
        <p className="muted">{t('recruiter.sanctions.none')}</p>
      ) : (
        <ul className="stack">
          {sanctions.map(sanction => (
            <li key={`${sanction.on}${sanction.what}`} className="stack tight">
              <p className="prose" dir="auto">
                {sanction.what}
              </p>
              <p className="muted small">
                {date(sanction.on)} · <bdi>{sanction.by}</bdi>
                {sanction.liftedOn &&
                  ` · ${t('recruiter.sanction.lifted-on', { date: date(sanction.liftedOn) })}`}
              </p>
              <p className="small">
                <Outward url={sanction.source} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
