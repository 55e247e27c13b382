import type { ContactRules, Needs } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'

/** Rules of safe contact, and needs, as sentences for whoever is about to call. */
export function useReachingWords() {
  const t = useT()
  const code = useCode()
  const { language, list, weekdayNames } = useFormats()
  const rules = ({ never, channels, days, from, until, say, signAs }: ContactRules): string[] =>
    [
      never && t('contact.banner.never'),
      channels.length > 0 &&
        t('contact.banner.only', { channels: list(channels.map(one => code('contactChannel', one))) }),
      days.length > 0 &&
        t('contact.banner.days', { days: list(days.map(day => weekdayNames[day - 1] ?? '')) }),
      from && until && t('contact.banner.time', { from, until }),
      say && t('contact.banner.say', { say }),
      signAs && t('contact.banner.sign-as', { name: signAs }),
    ].filter(line => typeof line === 'string' && line !== '') as string[]
  const needs = ({ interpreter, literacy, disabilities, counsellor, access }: Needs): string[] =>
    [
      interpreter && `${t('needs.interpreter')}: ${language(interpreter)}`,
      literacy && code('literacy', literacy),
      disabilities.length > 0 &&
        `${t('needs.disabilities')}: ${list(disabilities.map(one => code('disability', one)))}`,
      counsellor && `${t('needs.counsellor')}: ${code('preferredCounsellor', counsellor)}`,
      access,
    ].filter(line => typeof line === 'string' && line !== '') as string[]
  return { rules, needs }
}
