import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { holdChangesUntil } from './api/http'
import { asProblem } from './api/problems'
import { LanguageProvider } from './language/LanguageProvider'
import { startServiceWorker } from './offline/serviceWorker'
import { openAsRemembered } from './session/session'
import { sayEnded } from './session/sessionEnded'
import { router } from './shell/routes'
import { applyTheme } from './shell/theme'
import './ui/tokens.css'
import './ui/base.css'
import './ui/parts.css'
import './shell/shell.css'
import './screens.css'

applyTheme()

/** Whatever asks: a refusal because nobody is signed in any more leads to one question, not to many errors. */
const noticeEnd = (error: unknown, key?: unknown) => {
  if (asProblem(error).kind === 'unauthorized' && key !== 'me') sayEnded(true)
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => noticeEnd(error, query.queryKey[0]) }),
  mutationCache: new MutationCache({ onError: error => noticeEnd(error) }),
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      networkMode: 'always',
      retry: (failures, error) =>
        asProblem(error).passing && asProblem(error).kind !== 'offline' && failures < 2,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** On a slow line every round trip counts: who speaks, the words and the first screen are fetched side by side. */
const slug = /^\/o\/([^/]+)/.exec(location.pathname)?.[1]
if (slug) holdChangesUntil(openAsRemembered(queries, slug))
void router.load()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}

startServiceWorker()
