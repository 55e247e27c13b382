import { useState } from 'react'
import { useFormats, useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import type { CallDraft } from './callForm'
import { carryOver } from './carriedOver'

interface Props {
  draft: CallDraft
  language: string
  /** True when the call was saved. */
  onSave: () => Promise<boolean>
}

/** A caller who wants a file agrees first, and says what may be carried over. The call itself stays without a name. */
export function BecomingClient({ draft, language, onSave }: Props) {
  const t = useT()
  const code = useCode()
  const { language: tongue } = useFormats()
  const { can } = useSession()
  const go = useGo()
  const [agreed, setAgreed] = useState<readonly string[]>([])
  if (!can('client:register')) return null
  const offers = [
    ...(draft.gender === 'not-stated' ? [] : [{ name: 'gender', label: code('gender', draft.gender) }]),
    { name: 'language', label: tongue(language) },
    ...(draft.number.trim() ? [{ name: 'phone', label: t('hotline.call-back.number') }] : []),
  ]
  const register = async () => {
    const carried = {
      ...(agreed.includes('gender') ? { gender: draft.gender } : {}),
      ...(agreed.includes('language') ? { firstLanguage: language } : {}),
      ...(agreed.includes('phone') ? { phone: draft.number.trim() } : {}),
    }
    if (!(await onSave())) return
    carryOver(carried)
    await go('/clients/register')
  }
  return (
    <details className="card part">
      <summary>
        <h2>{t('hotline.client')}</h2>
      </summary>
      <div className="stack">
        <p>{t('hotline.client.text')}</p>
        <fieldset className="field" role="group">
          <legend className="label">{t('hotline.client.agreed')}</legend>
          <div className="choices">
            {offers.map(offer => (
              <label key={offer.name} className="choice">
                <input
                  type="checkbox"
                  checked={agreed.includes(offer.name)}
                  onChange={event =>
                    setAgreed(
                      event.target.checked
                        ? [...agreed, offer.name]
                        : agreed.filter(one => one !== offer.name),
                    )
                  }
                />
                <span>{offer.label}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <button type="button" className="button" onClick={() => void register()}>
          {t('hotline.client.go')}
        </button>
      </div>
    </details>
  )
}
