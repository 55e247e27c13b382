import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Person } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { colleaguesQuery } from '../team/team'

/** To the colleague who knows the matter. Not shown to whoever sees no colleagues by name. */
export function HandingOn({ to, onChoose }: { to: string | null; onChoose: (colleague: Person) => void }) {
  const t = useT()
  const id = useId()
  const { slug, can } = useSession()
  const { data } = useQuery({ ...colleaguesQuery(slug), enabled: can('case:staff') })
  const others = (data ?? []).filter(one => one.id !== to)
  if (others.length === 0) return null
  return (
    <div className="field">
      <label htmlFor={id}>{t('enquiry.hand-on')}</label>
      <select
        id={id}
        className="input"
        value=""
        onChange={event => {
          const colleague = others.find(one => one.id === event.target.value)
          if (colleague) onChoose({ id: colleague.id, name: colleague.name })
        }}
      >
        <option value="">{t('enquiry.hand-on.choose')}</option>
        {others.map(one => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  )
}
