import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { call } from '../api/http'
import type { TeamMember } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { colleaguesQuery } from './team'

/** The first to join leads the case; a colleague can take it over later. */
export function JoiningTeam({ clientId, members }: { clientId: string; members: TeamMember[] }) {
  const t = useT()
  const id = useId()
  const { slug } = useSession()
  const queries = useQueryClient()
  const query = useQuery(colleaguesQuery(slug))
  const [chosen, setChosen] = useState('')
  const join = useMutation({
    mutationFn: (colleague: { id: string; name: string }) =>
      call(slug, `/v1/clients/${clientId}/team/${colleague.id}`, {
        method: 'PUT',
        body: { name: colleague.name, duty: members.length === 0 ? 'lead' : 'member' },
      }),
    onSuccess: async () => {
      setChosen('')
      await queries.invalidateQueries({ queryKey: ['client', slug, clientId] })
    },
  })
  return (
    <Loaded query={query} rows={1}>
      {colleagues => {
        const others = colleagues.filter(one => !members.some(member => member.personId === one.id))
        const submit = (event: FormEvent) => {
          event.preventDefault()
          const colleague = others.find(one => one.id === chosen)
          if (colleague) join.mutate(colleague)
        }
        if (others.length === 0) return <p className="muted small">{t('team.everybody')}</p>
        return (
          <form className="stack tight" onSubmit={submit}>
            <div className="field">
              <label htmlFor={id}>{t('team.add')}</label>
              <select
                id={id}
                className="input"
                value={chosen}
                onChange={event => setChosen(event.target.value)}
              >
                <option value="">{t('team.choose')}</option>
                {others.map(one => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </div>
            {join.error && <ProblemNotice error={join.error} />}
            <div>
              <button type="submit" className="button" disabled={!chosen || join.isPending}>
                {t('team.add.do')}
              </button>
            </div>
          </form>
        )
      }}
    </Loaded>
  )
}
