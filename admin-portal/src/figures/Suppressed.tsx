import { useT } from '../language/useT'
import { Notice } from '../ui/Notice'

export function Suppressed({ threshold }: { threshold: number }) {
  const t = useT()
  return (
    <Notice title={t('figures.suppressed.title')}>
      <p>{t('figures.suppressed.text', { most: threshold - 1 })}</p>
    </Notice>
  )
}
