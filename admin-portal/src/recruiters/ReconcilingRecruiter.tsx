import { useFormats, useT } from '../language/useT'
import { Reconciling } from '../ui/Reconciling'
import type { RecruiterDraft } from './recruiterForm'

interface Props {
  seen: RecruiterDraft
  mine: RecruiterDraft
  theirs: RecruiterDraft
  onClose: () => void
  onDecided: (values: RecruiterDraft) => void
}

/** A colleague has changed the same entry. Its licence, its fees and its sanctions are each taken whole. */
export function ReconcilingRecruiter(props: Props) {
  const t = useT()
  const { country, list } = useFormats()
  const labels: Record<keyof RecruiterDraft, string> = {
    name: t('recruiter.name'),
    otherNames: t('recruiter.other-names'),
    country: t('recruiter.established'),
    destinations: t('recruiter.destinations'),
    licence: t('recruiter.licence'),
    fees: t('recruiter.fees'),
    sanctions: t('recruiter.sanctions'),
    dueOn: t('recruiter.check.next'),
  }
  const shown = (name: string, value: unknown): string => {
    if (name === 'country') return country(String(value))
    if (name === 'destinations') return list((value as string[]).map(country))
    if (name === 'sanctions')
      return (value as RecruiterDraft['sanctions']).map(one => `${one.on} ${one.what}`).join(' · ')
    return typeof value === 'object' && value !== null
      ? Object.values(value).filter(Boolean).join(' · ')
      : String(value ?? '')
  }
  return <Reconciling {...props} label={name => labels[name as keyof RecruiterDraft]} shown={shown} />
}
