import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { expect, it } from 'vitest'
import { Here, useAddress } from './Here'

let showLate: () => void

function List() {
  const show = useAddress('/list')
  useEffect(() => {
    showLate = () => show({ q: 'legal aid' })
  })
  return <Here to="/next">Next</Here>
}

/** A list, and a next screen whose code comes when the test says so. */
function opened() {
  let arrive = () => {}
  const code = new Promise<{ Next: () => string }>(resolve => {
    arrive = () => resolve({ Next: () => 'The next screen' })
  })
  const root = createRootRoute({ component: Outlet })
  const frame = createRoute({ getParentRoute: () => root, path: '/o/$slug' })
  const at = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => frame, path, component })
  const router = createRouter({
    routeTree: root.addChildren([
      frame.addChildren([
        at('/list', List),
        at(
          '/next',
          lazyRouteComponent(() => code, 'Next'),
        ),
      ]),
    ]),
    history: createMemoryHistory({ initialEntries: ['/o/campo/list'] }),
  })
  render(<RouterProvider router={router as never} />)
  return { router, arrive }
}

it('stands in the address of the screen that shows it', async () => {
  const { router } = opened()
  await screen.findByText('Next')

  await act(async () => showLate())

  expect(router.latestLocation.href).toBe('/o/campo/list?q=legal+aid')
})

it('does not call anybody back who is on the way to a screen that comes slowly', async () => {
  const { router, arrive } = opened()
  await userEvent.click(await screen.findByText('Next'))

  await act(async () => showLate())
  arrive()

  await screen.findByText('The next screen')
  expect(router.latestLocation.pathname).toBe('/o/campo/next')
})
