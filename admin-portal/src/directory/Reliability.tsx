import { useQuery } from '@tanstack/react-query'
import { call } from '../api/http'
import type { Reliability as Answers } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card, Facts } from '../ui/Card'
import { Loaded } from '../ui/Loaded'

/** Learned from the answers to all centres' referrals; nothing of a single one. */
export function Reliability({ agency }: { agency: string }) {
  const t = useT()
  const { slug } = useSession()
  const { month } = useFormats()
  const query = useQuery({
    queryKey: ['directory', slug, 'reliability', agency],
    queryFn: async ({ signal }) =>
      (await call<Answers>(slug, `/v1/directory/organizations/${agency}/reliability`, { signal })).data,
  })
  return (
    <Card title={t('directory.reliability')}>
      <Loaded query={query} rows={2}>
        {({ acceptedPercent, answeredPercent, medianDays, lastAnswered }) =>
          lastAnswered === null ? (
            <p className="muted">{t('directory.reliability.few')}</p>
          ) : (
            <>
              <Facts
                facts={[
                  [
                    t('directory.reliability.accepted'),
                    t('directory.reliability.accepted.of', { percent: acceptedPercent }),
                  ],
                  [
                    t('directory.reliability.answered'),
                    t('directory.reliability.answered.of', { percent: answeredPercent }),
                  ],
                  [
                    t('directory.reliability.days'),
                    t('directory.reliability.days.of', { count: medianDays }),
                  ],
                  [t('directory.reliability.last'), month(lastAnswered)],
                ]}
              />
              <p className="small muted">{t('directory.reliability.note')}</p>
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
