import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import type { UndeliveredMessage } from '../api/types'
import { fullName } from '../clients/clients'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'

/** Messages that clients did not get, or perhaps did not get, until somebody has seen to it. Nothing where there are none. */
export function Undelivered() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery({
    queryKey: ['undelivered', slug],
    queryFn: async ({ signal }) =>
      (await call<{ items: UndeliveredMessage[] }>(slug, '/v1/messages/undelivered', { signal })).data.items,
  })
  if (!query.data?.length && !query.error) return null
  return (
    <Card title={t('undelivered.title')}>
      <Loaded query={query} rows={2}>
        {items => (
          <ul className="list flat">
            {items.map(one => (
              <li key={one.message}>
                <Item message={one} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  )
}

function Item({ message }: { message: UndeliveredMessage }) {
  const t = useT()
  const { slug, can } = useSession()
  const { dateTime } = useFormats()
  const queries = useQueryClient()
  const seen = useMutation({
    mutationFn: () => call(slug, `/v1/messages/${message.message}/seen`, { method: 'PUT', body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['undelivered', slug] }),
  })
  const name = fullName(message.client.name)
  return (
    <div className="follow-up">
      <div className="stack tight">
        <span className="row">
          <Here to={`/clients/${message.client.id}/messages`} className="item-title">
            <bdi>{name}</bdi>
          </Here>
          <span className={message.state === 'failed' ? 'tag bad' : 'tag warn'}>
            {t(`timeline.message.${message.state}`)}
          </span>
        </span>
        <span className="muted small">
          {t(`timeline.message.${message.kind}`)} · {dateTime(message.at)}
        </span>
        {seen.error && <ProblemNotice error={seen.error} />}
      </div>
      {can('enquiry:answer') && (
        <button
          type="button"
          className="button"
          disabled={seen.isPending}
          aria-label={t('undelivered.seen-of', { name })}
          onClick={() => seen.mutate()}
        >
          <Icon name="check" size={18} />
          {t('undelivered.seen')}
        </button>
      )}
    </div>
  )
}
