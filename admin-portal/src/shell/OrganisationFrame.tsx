import { Outlet } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useMemo } from 'react'
import { asProblem } from '../api/problems'
import { useT } from '../language/useT'
import { isHere, meQuery, SessionContext, type Session } from '../session/session'
import { rememberOrganisation } from '../session/rememberedOrganisations'
import { SessionEnded } from '../session/SessionEnded'
import { StartPage } from '../session/StartPage'
import { useDraining } from '../offline/useOutbox'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Skeleton } from '../ui/Loaded'
import { useSlug } from './Here'
import { Bare } from './Bare'
import { Navigation } from './Navigation'
import { TopBar } from './TopBar'

/** Everything under /o/{slug}: first who is speaking here, then the rooms that this person may enter. */
export function OrganisationFrame() {
  const t = useT()
  const slug = useSlug()
  const query = useQuery(meQuery(slug))
  const me = isHere(query) ? query.data : undefined
  const session = useMemo<Session | null>(
    () => (me ? { slug, me, can: permission => me.permissions.includes(permission) } : null),
    [slug, me],
  )

  useEffect(() => {
    if (me) rememberOrganisation({ slug, name: me.organisation.name })
  }, [slug, me])

  if (session) {
    return (
      <SessionContext value={session}>
        <Frame />
      </SessionContext>
    )
  }
  if (query.error) {
    if (asProblem(query.error).kind === 'unauthorized') return <StartPage slug={slug} />
    return (
      <Bare>
        <h1 className="unseen">{t('product.name')}</h1>
        <ProblemNotice error={query.error} again={() => void query.refetch()} />
      </Bare>
    )
  }
  return <div className="starting" role="status" aria-label="MRC" />
}

function Frame() {
  const t = useT()
  useDraining()
  return (
    <div className="frame">
      <a href="#content" className="skip">
        {t('nav.skip')}
      </a>
      <TopBar />
      <Navigation />
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Skeleton rows={4} />}>
          <Outlet />
        </Suspense>
      </main>
      <SessionEnded />
    </div>
  )
}
