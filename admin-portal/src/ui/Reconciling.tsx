import { useState } from 'react'
import { useT } from '../language/useT'
import { Ask } from './Ask'
import { disputed, reconciled, type Side } from './reconciling'

interface Props<T extends Record<string, unknown>> {
  seen: T
  mine: T
  theirs: T
  label: (name: string) => string
  shown: (name: string, value: unknown) => string
  onClose: () => void
  onDecided: (values: T) => void
}

/** A colleague saved first: yours and theirs, field by field; nothing is lost without being looked at. */
export function Reconciling<T extends Record<string, unknown>>(props: Props<T>) {
  const { seen, mine, theirs } = props
  const t = useT()
  const names = disputed(seen, mine, theirs)
  const [choice, setChoice] = useState<Partial<Record<string, Side>>>({})
  return (
    <Ask title={t('merge.title')} onClose={props.onClose} wide>
      <p>{t(names.length > 0 ? 'reconcile.text' : 'reconcile.easy')}</p>
      {names.map(name => (
        <fieldset key={name} className="field">
          <legend className="label">{props.label(name)}</legend>
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
                  <bdi>
                    {props.shown(name, (side === 'mine' ? mine : theirs)[name]) || t('state.unknown')}
                  </bdi>
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
          disabled={!names.every(name => choice[name])}
          onClick={() => props.onDecided(reconciled(seen, mine, theirs, choice))}
        >
          {t('merge.save')}
        </button>
        <button type="button" className="button quiet" onClick={props.onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Ask>
  )
}
