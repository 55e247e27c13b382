import { useState } from 'react'
import type { Client, RestrictedBecause } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { Card } from '../ui/Card'
import { OneOf } from '../ui/OneOf'
import { ProblemNotice } from '../ui/ProblemNotice'
import { restrictedBecause } from './team'
import { useRestriction } from './useRestriction'

/** Only the case team may know of a restricted client. Both ways are asked about before they happen. */
export function Restriction({ client }: { client: Client }) {
  const t = useT()
  const { can } = useSession()
  const [asking, setAsking] = useState(false)
  const restricted = client.restrictedBecause
  return (
    <Card title={t('restriction.title')}>
      <div className="stack">
        <p>
          {restricted
            ? t('restriction.is', { because: t(`restriction.because.${restricted}`) })
            : t('restriction.none')}
        </p>
        {can('case:restrict') && (
          <div>
            <button type="button" className="button" onClick={() => setAsking(true)}>
              {t(restricted ? 'restriction.lift' : 'restriction.restrict')}
            </button>
          </div>
        )}
        {asking && restricted && <Lifting clientId={client.id} onClose={() => setAsking(false)} />}
        {asking && !restricted && <Restricting clientId={client.id} onClose={() => setAsking(false)} />}
      </div>
    </Card>
  )
}

function Restricting({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const t = useT()
  const restrict = useRestriction(clientId, onClose)
  const [because, setBecause] = useState<RestrictedBecause | null>(null)
  return (
    <Ask title={t('restriction.ask')} onClose={onClose}>
      <p>{t('restriction.ask.text')}</p>
      <OneOf
        legend={t('restriction.because')}
        name="because"
        values={restrictedBecause}
        value={because}
        label={one => t(`restriction.because.${one}`)}
        onChoose={setBecause}
      />
      {restrict.error && <ProblemNotice error={restrict.error} />}
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={!because || restrict.isPending}
          onClick={() => restrict.mutate(because)}
        >
          {t('restriction.restrict')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Ask>
  )
}

function Lifting({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const t = useT()
  const lift = useRestriction(clientId, onClose)
  return (
    <Ask title={t('restriction.lift.ask')} onClose={onClose}>
      <p>{t('restriction.lift.text')}</p>
      {lift.error && <ProblemNotice error={lift.error} />}
      <div className="actions">
        <button
          type="button"
          className="button danger"
          disabled={lift.isPending}
          onClick={() => lift.mutate(null)}
        >
          {t('restriction.lift')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Ask>
  )
}
