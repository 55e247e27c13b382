import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Member } from '../api/types'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Notice } from '../ui/Notice'
import { Inviting } from './Inviting'

const membersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['members', slug],
    queryFn: async ({ signal }) => {
      const { data } = await call<Member[] | { items: Member[] }>(slug, '/identity/v1/members', { signal })
      return Array.isArray(data) ? data : data.items
    },
  })

export function Staff() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(membersQuery(slug))
  const [inviting, setInviting] = useState(false)
  const [invited, setInvited] = useState('')
  return (
    <Page
      title={t('nav.staff')}
      intro={t('staff.intro')}
      actions={
        !inviting && (
          <button type="button" className="button primary" onClick={() => setInviting(true)}>
            <Icon name="plus" />
            {t('staff.invite')}
          </button>
        )
      }
    >
      {invited && <Notice tone="good" title={t('staff.invited', { email: invited })} announce />}
      {inviting && (
        <Inviting
          onClose={() => setInviting(false)}
          onInvited={email => {
            setInviting(false)
            setInvited(email)
          }}
        />
      )}
      <Loaded query={query}>
        {members => (
          <ul className="list">
            {members.map(member => (
              <li key={member.id}>
                <MemberItem member={member} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  )
}

function MemberItem({ member }: { member: Member }) {
  const t = useT()
  const code = useCode()
  const { me } = useSession()
  const [ending, setEnding] = useState(false)
  return (
    <div className="item">
      <span className="stack tight">
        <span className="strong">{member.name}</span>
        <span className="muted small">
          <span className="ltr">{member.email}</span>
        </span>
        <span className="tags">
          {member.roles.map(role => (
            <span key={role} className="tag info">
              {code('role', role)}
            </span>
          ))}
        </span>
      </span>
      {member.email !== me.person.email && (
        <button
          type="button"
          className="button quiet"
          aria-label={t('staff.end-for', { name: member.name })}
          onClick={() => setEnding(true)}
        >
          {t('staff.end')}
        </button>
      )}
      {ending && <Ending member={member} onClose={() => setEnding(false)} />}
    </div>
  )
}

function Ending({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: () => call(slug, `/identity/v1/members/${member.id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['members', slug] })
      onClose()
    },
  })
  return (
    <Ask title={t('staff.end.title', { name: member.name })} onClose={onClose}>
      <p>{t('staff.end.text')}</p>
      {end.error && <ProblemNotice error={end.error} />}
      <div className="actions">
        <button type="button" className="button danger" disabled={end.isPending} onClick={() => end.mutate()}>
          {t('staff.end')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Ask>
  )
}
