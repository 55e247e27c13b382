import type { MessageKey } from '../language/languages'
import { useT } from '../language/useT'
import { Reconciling } from '../ui/Reconciling'
import { wordNames, type WebsiteForm } from './websiteForm'

const labels: Record<string, MessageKey> = {
  open: 'website.open',
  languages: 'website.languages',
  phone: 'website.phone',
  email: 'website.email',
  address: 'website.address',
  hours: 'website.hours',
  words: 'website.about',
}

/** Another manager saved first: theirs and one's own side by side. */
export function ReconcilingPages(props: {
  seen: WebsiteForm
  mine: WebsiteForm
  theirs: WebsiteForm
  onClose: () => void
  onDecided: (values: WebsiteForm) => void
}) {
  const t = useT()
  const shown = (name: string, value: unknown): string => {
    if (name === 'open') return t(value ? 'website.yes' : 'website.no')
    if (name === 'hours')
      return (value as WebsiteForm['hours'])
        .map(({ days, opens, closes }) => `${days.join(' ')} ${opens}–${closes}`)
        .join(', ')
    if (name === 'words')
      return Object.values(value as WebsiteForm['words'])
        .flatMap(said => wordNames.map(one => said[one]))
        .filter(Boolean)
        .join(' · ')
    return Array.isArray(value) ? value.join(' ') : String(value ?? '')
  }
  return <Reconciling {...props} label={name => t(labels[name] ?? 'website.title')} shown={shown} />
}
