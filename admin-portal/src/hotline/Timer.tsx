import { useEffect, useState } from 'react'
import { useT } from '../language/useT'

/** How long the call has lasted. Not read out: it would talk into the call. */
export function Timer({ since }: { since: number | null }) {
  const t = useT()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (since === null) return
    setNow(Date.now())
    const ticking = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticking)
  }, [since])
  const seconds = since === null ? 0 : Math.max(0, Math.floor((now - since) / 1000))
  return (
    <span className="timer" role="timer" aria-live="off" aria-label={t('hotline.timer')}>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  )
}
