import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { call } from '../api/http'
import type { CentreOnboarding } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card, Facts } from '../ui/Card'
import { Done } from '../ui/Done'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { onboardingQuery, regionsQuery, statusTones } from './onboarding'
import { Steps } from './Steps'

/** A centre's way onto the platform: every step to be seen, and to be run again from where it stopped. */
export function CentrePage() {
  const t = useT()
  const { slug } = useSession()
  const { centreId = '' } = useParams({ strict: false })
  const query = useQuery(onboardingQuery(slug, centreId))
  const centre = query.data
  return (
    <Page
      title={centre?.name ?? t('nav.centres')}
      back={{ to: '/centres', label: t('nav.centres') }}
      intro={centre && <span className="ltr">/o/{centre.slug}</span>}
      narrow
    >
      {centre?.status !== 'active' && <Done />}
      <Loaded query={query}>
        {found => (
          <>
            <Provisioning centre={found} />
            <About centre={found} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Provisioning({ centre }: { centre: CentreOnboarding }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const provision = useMutation({
    mutationFn: () =>
      call<CentreOnboarding>(slug, `/v1/onboarding/centres/${centre.id}/provisioning`, {
        method: 'POST',
        body: {},
        idempotencyKey: crypto.randomUUID(),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['onboarding', slug] }),
  })
  // The steps run while the request is open; what they have reached is asked for meanwhile.
  useQuery({
    ...onboardingQuery(slug, centre.id),
    enabled: provision.isPending,
    refetchInterval: provision.isPending ? 700 : false,
  })
  const failed = centre.steps.find(step => step.status === 'failed')
  return (
    <Card
      title={t('provisioning.title')}
      aside={<span className={statusTones[centre.status]}>{t(`onboarding.status.${centre.status}`)}</span>}
    >
      <div className="stack">
        <Steps steps={centre.steps} running={provision.isPending} />
        {failed && !provision.isPending && (
          <Notice tone="bad" title={t('provisioning.failed')} announce>
            <p>{t('provisioning.failed.text')}</p>
          </Notice>
        )}
        {provision.error && !failed && <ProblemNotice error={provision.error} />}
        {centre.status === 'active' ? (
          <Notice tone="good" title={t('provisioning.active', { name: centre.name })} announce>
            <p>{t('provisioning.active.text', { email: centre.manager.email })}</p>
          </Notice>
        ) : (
          <div className="actions">
            <button
              type="button"
              className="button primary"
              disabled={provision.isPending}
              onClick={() => provision.mutate()}
            >
              {provision.isPending
                ? t('provisioning.running')
                : t(failed ? 'provisioning.again' : 'provisioning.run')}
            </button>
          </div>
        )}
      </div>
    </Card>
  )
}

function About({ centre }: { centre: CentreOnboarding }) {
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const { country, language, list } = useFormats()
  const { data: regions } = useQuery(regionsQuery(slug))
  const facts: [string, ReactNode][] = [
    [t('onboard.country'), country(centre.country)],
    [t('onboard.city'), centre.city],
    [t('onboard.kind'), code('centreKind', centre.kind)],
    [t('onboard.provider'), code('providerType', centre.providerType)],
    [t('onboard.languages'), list(centre.languages.map(language))],
    [t('onboard.time-zone'), <span className="ltr">{centre.timeZone}</span>],
    [t('onboard.region'), regions?.find(region => region.id === centre.regionId)?.name],
    [t('onboard.manager'), `${centre.manager.name} (${centre.manager.email})`],
  ]
  return (
    <Card title={t('centre.about')}>
      <Facts facts={facts} />
    </Card>
  )
}
