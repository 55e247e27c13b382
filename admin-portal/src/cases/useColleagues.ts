import { useQuery } from '@tanstack/react-query'
import { useSession } from '../session/session'
import { colleaguesQuery } from '../team/team'

/** To whom work can be given, oneself first. Whoever may not see the colleagues gives it to themselves. */
export function useColleagues(): { id: string; name: string }[] {
  const { slug, me, can } = useSession()
  const { data = [] } = useQuery({ ...colleaguesQuery(slug), enabled: can('case:staff') })
  return [me.person, ...data.filter(one => one.id !== me.person.id)]
}
