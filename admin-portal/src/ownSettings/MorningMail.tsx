import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { OneOf } from '../ui/OneOf'
import { ProblemNotice } from '../ui/ProblemNotice'

interface Reminders {
  on: boolean
}

/** Whether a mail says in the morning that something waits. The mails lead here. */
export function MorningMail() {
  const t = useT()
  const { slug } = useSession()
  const queryKey = ['reminders', slug]
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await call<Reminders>(slug, '/identity/v1/reminders', { signal })).data,
  })
  return (
    <Card title={t('own-settings.reminders')}>
      <div className="stack">
        <p className="muted">{t('own-settings.reminders.what')}</p>
        <Loaded query={query} rows={2}>
          {({ on }) => <Choosing on={on} queryKey={queryKey} />}
        </Loaded>
        <p className="muted small">{t('own-settings.reminders.elsewhere')}</p>
      </div>
    </Card>
  )
}

function Choosing({ on, queryKey }: { on: boolean; queryKey: string[] }) {
  const t = useT()
  const { slug, me } = useSession()
  const queries = useQueryClient()
  const change = useMutation({
    scope: { id: queryKey.join(' ') },
    mutationFn: async (on: boolean) =>
      (await call<Reminders>(slug, '/identity/v1/reminders', { method: 'PUT', body: { on } })).data,
    onSuccess: saved => queries.setQueryData(queryKey, saved),
  })
  const chosen = change.isPending ? change.variables : on
  return (
    <>
      <OneOf
        legend={t('own-settings.reminders.ask', { centre: me.organisation.name })}
        name="reminders"
        values={['on', 'off']}
        value={chosen ? 'on' : 'off'}
        label={value => t(`own-settings.reminders.${value}`)}
        onChoose={value => change.mutate(value === 'on')}
      />
      {change.isSuccess && (
        <Notice
          tone="good"
          title={t(`own-settings.reminders.saved.${change.data.on ? 'on' : 'off'}`)}
          announce
        />
      )}
      {change.error && <ProblemNotice error={change.error} />}
    </>
  )
}
