import type { ClientFacts, Referral } from '../api/types'
import { isRecord } from '../api/problems'
import { useFactWords } from '../clients/useFactWords'
import { useCode, useT } from '../language/useT'
import { Card } from '../ui/Card'
import { pairs } from './shared'

/** What the client agreed to share, and nothing else: there is nothing else here. */
export function SharedFacts({ referral }: { referral: Referral }) {
  const t = useT()
  const code = useCode()
  const words = useFactWords()
  const said = (name: string, value: unknown): string => {
    if (words.isFact(name)) return words.value(name, { [name]: value } as Partial<ClientFacts>)
    if (isRecord(value)) return Object.values(value).filter(Boolean).join(', ')
    return [value].flat().map(String).join(', ')
  }
  const groups = pairs(referral.shared).filter(
    ([group]) => group !== 'assessment' && group !== 'services-in-use',
  )
  return (
    <Card title={t(referral.direction === 'sent' ? 'referral.left' : 'referral.came')}>
      {groups.length === 0 ? (
        <p className="muted">{t('referral.left.nothing')}</p>
      ) : (
        <div className="stack">
          {groups.map(([group, fields]) => (
            <div key={group}>
              <h3>{code('fieldGroup', group)}</h3>
              <dl className="facts">
                {fields.map(([name, value]) => (
                  <div key={name}>
                    <dt>{words.isFact(name) ? words.label(name) : name}</dt>
                    <dd>
                      <bdi>{said(name, value)}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
      )}
    </Card>
  )
}
