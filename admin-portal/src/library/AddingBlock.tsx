import { useId } from 'react'
import type { BlockKind } from '../api/types'
import { useT } from '../language/useT'
import { addableKinds } from './library'

/** Adds a block below another one. */
export function AddingBlock({ after, onAdd }: { after: number; onAdd: (kind: BlockKind) => void }) {
  const t = useT()
  const id = useId()
  return (
    <div className="adding-block">
      <label htmlFor={id} className="unseen">
        {t('library.block.add-after', { number: after + 1 })}
      </label>
      <select
        id={id}
        className="input"
        value=""
        onChange={event => {
          const kind = addableKinds.find(one => one === event.target.value)
          if (kind) onAdd(kind)
        }}
      >
        <option value="">{t('library.block.add')}</option>
        {addableKinds.map(kind => (
          <option key={kind} value={kind}>
            {t(`library.block.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
