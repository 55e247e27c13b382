import { Link, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, type ComponentProps, type ReactNode } from 'react'

type Search = Record<string, string | undefined>
type LinkState = ComponentProps<typeof Link>['state']

interface Props {
  /** A path within the organisation, "/clients". */
  to: string
  search?: Search
  state?: LinkState
  className?: string
  exact?: boolean
  /** What a screen reader says where many links on a screen would sound the same. */
  label?: string
  children: ReactNode
}

export function useSlug(): string {
  return useParams({ strict: false }).slug ?? ''
}

/** A link that stays in the organisation that this tab is in. */
export function Here({ to, search, state, className, exact, label, children }: Props) {
  const slug = useSlug()
  return (
    <Link
      to={`/o/${slug}${to}` as string}
      search={(search ?? {}) as never}
      {...(state ? { state } : {})}
      className={className ?? ''}
      aria-label={label}
      activeOptions={{ exact: exact ?? false, includeSearch: false }}
    >
      {children}
    </Link>
  )
}

export function useGo() {
  const navigate = useNavigate()
  const slug = useSlug()
  return useCallback(
    (to: string, options: { search?: Search; replace?: boolean; state?: LinkState } = {}) =>
      navigate({
        to: `/o/${slug}${to}` as string,
        search: (options.search ?? {}) as never,
        replace: options.replace ?? false,
        ...(options.state ? { state: options.state } : {}),
      }),
    [navigate, slug],
  )
}

/**
 * Puts what this screen shows into its address, so that "back" and a shared link find it again. Whoever has already
 * clicked a link to another screen, which may still be on its way over a slow line, is not called back.
 */
export function useAddress(screen: string) {
  const router = useRouter()
  const go = useGo()
  const slug = useSlug()
  return useCallback(
    (search: Search) => {
      if (router.latestLocation.pathname === `/o/${slug}${screen}`) void go(screen, { search, replace: true })
    },
    [router, go, slug, screen],
  )
}

/** One word of the address after the question mark, always as text. */
export function useSearchWord(name: string): string {
  const search: Record<string, unknown> = useSearch({ strict: false })
  return typeof search[name] === 'string' ? search[name] : ''
}
