/** It fetches all files for the day without a line; until then the first screen has the line for itself. */
const afterTheFirstScreen = 6_000

/** In production only: the development server's files change under its feet. */
export function startServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const start = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  addEventListener('load', () =>
    setTimeout(start, navigator.serviceWorker.controller ? 0 : afterTheFirstScreen),
  )
}
