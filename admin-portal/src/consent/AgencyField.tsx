import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useController, type UseFormReturn } from 'react-hook-form'
import { anything, directoryQuery, sheltersQuery } from '../directory/directory'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Frame, useErrorOf } from '../ui/fields'
import { useSettled } from '../ui/useSettled'
import type { FurtherConsentDraft } from './consentForm'

/** An agency of the shared directory, found by its name or what it does. */
export function AgencyField({ form }: { form: UseFormReturn<FurtherConsentDraft> }) {
  const t = useT()
  const id = useId()
  const { slug, can } = useSession()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), 250)
  const { field } = useController({ control: form.control, name: 'agency' })
  const error = useErrorOf(form, 'agency')
  const found = useQuery({
    ...directoryQuery(slug, { ...anything, q, outdated: 'true' }, 6),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  })
  // No search finds a shelter.
  const { data: shelters = [] } = useQuery({ ...sheltersQuery(slug), enabled: can('directory:shelters') })
  const like = (name: string) => name.toLocaleLowerCase().includes(q.toLocaleLowerCase())
  const agencies = new Map(
    [
      ...(found.data?.items ?? []),
      ...shelters.filter(one => like(one.name) || like(one.organization.name)),
    ].map(one => [one.organization.id, one.organization.name]),
  )
  return (
    <Frame id={id} label={t('consent.agency')} error={error} required whole>
      <input
        id={id}
        type="search"
        className="input"
        autoComplete="off"
        value={typed}
        placeholder={t('directory.search.hint')}
        onChange={event => setTyped(event.target.value)}
      />
      {field.value.id && (
        <p className="tag info">
          <bdi>{field.value.name}</bdi>
        </p>
      )}
      {q.length > 1 && (
        <ul className="list flat">
          {[...agencies].map(([agency, name]) => (
            <li key={agency}>
              <button
                type="button"
                className="item"
                aria-pressed={field.value.id === agency}
                onClick={() => field.onChange({ id: agency, name })}
              >
                <bdi>{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}
