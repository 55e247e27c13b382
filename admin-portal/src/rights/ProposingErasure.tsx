import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Client } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Ask } from '../ui/Ask'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { OneOf } from '../ui/OneOf'
import { ProblemNotice } from '../ui/ProblemNotice'
import { erasureReasons, erasuresQuery } from './rights'

/** Proposed by one person; what is destroyed stays until a second has confirmed it. */
export function ProposingErasure({ client }: { client: Client }) {
  const t = useT()
  const { slug } = useSession()
  const { data } = useQuery(erasuresQuery(slug))
  const [asking, setAsking] = useState(false)
  const proposed = data?.some(one => one.clientId === client.id)
  return (
    <Card title={t('erasure.title')}>
      <div className="stack">
        <p>{t('erasure.text')}</p>
        {proposed ? (
          <Notice tone="warn" title={t('erasure.proposed')}>
            <Here to="/erasures">{t('erasures.title')}</Here>
          </Notice>
        ) : (
          <div>
            <button type="button" className="button" onClick={() => setAsking(true)}>
              {t('erasure.propose')}
            </button>
          </div>
        )}
        {asking && <Proposing client={client} onClose={() => setAsking(false)} />}
      </div>
    </Card>
  )
}

function Proposing({ client, onClose }: { client: Client; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => uuidv7())
  const [because, setBecause] = useState<(typeof erasureReasons)[number] | null>(null)
  const propose = useMutation({
    mutationFn: () =>
      call(slug, `/v1/clients/${client.id}/erasure`, {
        method: 'POST',
        body: { id, because },
        idempotencyKey: id,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['erasures', slug] })
      onClose()
    },
  })
  return (
    <Ask title={t('erasure.propose.title')} onClose={onClose}>
      <p>{t('erasure.propose.text')}</p>
      <OneOf
        legend={t('restriction.because')}
        name="because"
        values={erasureReasons}
        value={because}
        label={one => t(`erasure.because.${one}`)}
        onChoose={setBecause}
      />
      {propose.error && <ProblemNotice error={propose.error} />}
      <div className="actions">
        <button
          type="button"
          className="button danger"
          disabled={!because || propose.isPending}
          onClick={() => propose.mutate()}
        >
          {t('erasure.propose')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Ask>
  )
}
