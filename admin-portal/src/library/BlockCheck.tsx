import type { UseFormReturn } from 'react-hook-form'
import { useFormats, useT } from '../language/useT'
import { useErrorOf } from '../ui/fields'
import { Icon } from '../ui/Icon'
import { ProblemNotice } from '../ui/ProblemNotice'
import { fromTyped, webAddress, type TypedBlock, type TypedSheet } from './sheetForm'
import type { Compared } from './useCompared'

/** For how long a comparison may hold: rules that change by the season are looked at by the season. */
const lengths = [30, 90, 180, 365] as const

interface Props {
  form: UseFormReturn<TypedSheet>
  place: number
  block: TypedBlock
  compared: Compared
}

export function BlockCheck({ form, place, block, compared }: Props) {
  const t = useT()
  const { date } = useFormats()
  const error = useErrorOf(form, `blocks.${place}.check`)
  const [sent] = fromTyped({ whatChanged: '', blocks: [block] }).blocks
  const verified = compared.of(block.id, sent?.lines ?? [], block.url.trim())
  const ready = webAddress.test(block.url.trim()) && block.source.trim() !== '' && block.words.trim() !== ''
  return (
    <div className="block-check stack tight">
      {verified ? (
        <p className="row small">
          <span className="tag good">
            <Icon name="check" size={16} />
            {t('library.block.checked', { date: date(verified.on), due: date(verified.dueOn) })}
          </span>
        </p>
      ) : (
        <>
          <p className="hint">{t(ready ? 'library.block.compare' : 'library.block.compare.first')}</p>
          {ready && (
            <div className="row">
              <a href={block.url} rel="noreferrer" target="_blank">
                {t('library.check.open', { name: block.source })}
              </a>
              <label className="row small">
                {t('library.block.compare.same')}
                <select
                  className="input"
                  value=""
                  disabled={compared.busy}
                  onChange={event => {
                    const days = Number(event.target.value)
                    if (days) compared.compare({ block: block.id, days })
                  }}
                >
                  <option value="">{t('library.block.compare.choose')}</option>
                  {lengths.map(days => (
                    <option key={days} value={days}>
                      {t('library.block.compare.days', { days })}
                    </option>
                  ))}
                </select>
              </label>
            </div>
          )}
        </>
      )}
      {error && !verified && <p className="error">{t('library.block.compare.missing')}</p>}
      {compared.error && <ProblemNotice error={compared.error} />}
    </div>
  )
}
