import { useState } from 'react'
import { Problem } from '../api/problems'
import type { ClientFacts } from '../api/types'
import { candidatesIn } from '../clients/duplicates'
import { DuplicateWarning } from '../clients/DuplicateWarning'
import { useFormats, useT } from '../language/useT'
import { errorText } from '../ui/fields'
import { Ask } from '../ui/Ask'
import { Icon } from '../ui/Icon'
import { ProblemNotice } from '../ui/ProblemNotice'
import { discard, mergeInto, sendDespiteDuplicates, type Waiting } from './outbox'
import { useDrain, useSpeaker } from './useOutbox'

const tones = { waiting: 'tag', sending: 'tag info', attention: 'tag bad' } as const

export function OutboxEntry({ saved }: { saved: Waiting }) {
  const t = useT()
  const { dateTime } = useFormats()
  const speaker = useSpeaker()
  const drain = useDrain()
  const [asking, setAsking] = useState<'duplicates' | 'discard' | null>(null)
  const duplicate = saved.problem?.kind === 'duplicate-suspected'
  const anyway = async () => {
    setAsking(null)
    await sendDespiteDuplicates(speaker, saved)
    await drain()
  }
  return (
    <li className="card stack tight">
      <div className="row between">
        <span className="row">
          <Icon name={saved.kind === 'register-client' ? 'person' : 'note'} />
          <strong>{saved.label}</strong>
        </span>
        <span className={tones[saved.state]}>{t(`outbox.state.${saved.state}`)}</span>
      </div>
      <p className="muted small">
        {t(`outbox.kind.${saved.kind}`)} · {dateTime(saved.savedAt)}
      </p>
      {saved.problem && <ProblemNotice error={new Problem(saved.problem.kind, 0, saved.problem.body)} />}
      {saved.problem && saved.problem.errors.length > 0 && (
        <ul className="small">
          {saved.problem.errors.map(error => (
            <li key={error.pointer}>
              <span className="ltr">{error.pointer.replace('#/', '')}</span>: {errorText(t, error.code)}
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        {duplicate && (
          <button type="button" className="button primary" onClick={() => setAsking('duplicates')}>
            {t('outbox.compare')}
          </button>
        )}
        <button type="button" className="button quiet" onClick={() => setAsking('discard')}>
          {t('outbox.discard')}
        </button>
      </div>
      {asking === 'duplicates' && saved.problem && (
        <DuplicateWarning
          typed={saved.body as unknown as ClientFacts}
          candidates={candidatesIn(saved.problem.body)}
          onClose={() => setAsking(null)}
          onAnyway={() => void anyway()}
          onSame={candidate => mergeInto(speaker, saved, candidate.id).then(() => drain())}
        />
      )}
      {asking === 'discard' && (
        <Ask title={t('outbox.discard.title', { name: saved.label })} onClose={() => setAsking(null)}>
          <p>{t('outbox.discard.text')}</p>
          <div className="actions">
            <button type="button" className="button danger" onClick={() => void discard(saved.id)}>
              {t('outbox.discard')}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsking(null)}>
              {t('action.cancel')}
            </button>
          </div>
        </Ask>
      )}
    </li>
  )
}
