import { useQuery } from '@tanstack/react-query'
import { call, query as asked } from '../api/http'
import type { UnmetNeed } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'

const MONTHS = 12

function months(now = new Date()) {
  const first = new Date(Date.UTC(now.getFullYear(), now.getMonth() - MONTHS + 1, 1))
  return { from: first.toISOString().slice(0, 7), until: monthOf(now) }
}

const monthOf = (date: Date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`

/** What people needed and the centre could not give: what a manager argues and plans with. */
export function UnmetNeeds() {
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const { month, number } = useFormats()
  const query = useQuery({
    queryKey: ['unmet-needs', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: UnmetNeed[] }>(slug, `/v1/unmet-needs${asked(months())}`, { signal })).data.items,
  })
  return (
    <Page title={t('unmet.title')} intro={t('unmet.intro')}>
      <Loaded query={query} rows={4}>
        {needs =>
          needs.length === 0 ? (
            <p className="card muted">{t('unmet.none')}</p>
          ) : (
            <div className="card table-frame" role="region" aria-label={t('unmet.title')} tabIndex={0}>
              <table className="figures">
                <thead>
                  <tr>
                    <th scope="col">{t('visit.service')}</th>
                    <th scope="col">{t('visit.because')}</th>
                    <th scope="col">{t('unmet.month')}</th>
                    <th scope="col">{t('unmet.count')}</th>
                  </tr>
                </thead>
                <tbody>
                  {needs.map(need => (
                    <tr key={`${need.month} ${need.service} ${need.because}`}>
                      <th scope="row">{code('service', need.service)}</th>
                      <td>{code('notGivenBecause', need.because)}</td>
                      <td>{month(need.month)}</td>
                      <td>{number(need.contacts)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
