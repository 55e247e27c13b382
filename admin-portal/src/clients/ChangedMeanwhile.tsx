import { useState } from 'react'
import type { ClientFacts } from '../api/types'
import { useT } from '../language/useT'
import { Ask } from '../ui/Ask'
import { inDispute, merged, type FactName } from './merging'
import { useFactWords } from './useFactWords'

interface Props {
  seen: ClientFacts
  mine: ClientFacts
  theirs: ClientFacts
  onClose: () => void
  onDecided: (merged: ClientFacts) => void
}

/** A colleague saved first: yours and theirs, field by field; nothing is lost without being looked at. */
export function ChangedMeanwhile({ seen, mine, theirs, onClose, onDecided }: Props) {
  const t = useT()
  const words = useFactWords()
  const disputed = inDispute(seen, mine, theirs)
  const [choice, setChoice] = useState<Partial<Record<FactName, 'mine' | 'theirs'>>>({})
  const decided = disputed.every(name => choice[name])
  return (
    <Ask title={t('merge.title')} onClose={onClose} wide>
      <p>{t(disputed.length > 0 ? 'merge.text' : 'merge.easy')}</p>
      {disputed.map(name => (
        <fieldset key={name} className="field">
          <legend className="label">{words.label(name)}</legend>
          <div className="choices two">
            {(['mine', 'theirs'] as const).map(side => (
              <label key={side} className="choice">
                <input
                  type="radio"
                  name={name}
                  checked={choice[name] === side}
                  onChange={() => setChoice({ ...choice, [name]: side })}
                />
                <span>
                  {words.value(name, side === 'mine' ? mine : theirs) || t('state.unknown')}
                  <small>{t(side === 'mine' ? 'merge.mine' : 'merge.theirs')}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={!decided}
          onClick={() => onDecided(merged(seen, mine, theirs, choice))}
        >
          {t('merge.save')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Ask>
  )
}
