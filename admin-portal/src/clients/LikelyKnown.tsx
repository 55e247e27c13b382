import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { useOnline } from '../offline/useOnline'
import { useSession } from '../session/session'
import { isDate } from '../ui/rules'
import { Notice } from '../ui/Notice'
import { useSettled } from '../ui/useSettled'
import { fullName, similarClients } from './clients'
import { Reasons } from './DuplicateWarning'
import { type FactsForm } from './factsForm'
import { toFacts } from './factsSent'

type Likeness = Parameters<typeof similarClients>[1]

/** While the form is still open: somebody very much like this is already known. Saving will ask. */
export function LikelyKnown({ form }: { form: UseFormReturn<FactsForm> }) {
  const t = useT()
  const { slug } = useSession()
  const online = useOnline()
  const values = useDeferredValue(form.watch())
  const facts = toFacts(values)
  const birthDate = facts.birthDate && isDate(facts.birthDate) ? facts.birthDate : null
  const { name, birthYear, phone, email } = facts
  const likeness = useSettled(
    JSON.stringify({ name, birthDate, birthYear: birthYear || null, phone, email }),
    800,
  )
  const settled: Likeness = JSON.parse(likeness)
  const telling = name.given.length > 1 && Boolean(birthDate || birthYear || phone || email || name.family)
  const { data } = useQuery({
    queryKey: ['similar', slug, likeness],
    // What is asked is what has settled, not what is being typed.
    enabled: online && telling && settled.name.given.length > 1,
    retry: false,
    queryFn: ({ signal }) => similarClients(slug, settled, signal),
  })
  if (!telling || !data?.length) return null
  return (
    <Notice tone="warn" title={t('duplicate.early', { count: data.length })} announce>
      <ul>
        {data.slice(0, 3).map(candidate => (
          <li key={candidate.id} className="row">
            <span>
              <strong>{fullName(candidate.name)}</strong>{' '}
              <span className="ltr muted">{candidate.number}</span>
            </span>
            <Reasons reasons={candidate.reasons} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
