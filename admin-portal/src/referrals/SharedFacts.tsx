import { codes } from '../api/codes'
import type { ReferralLetter } from '../api/types'
import { useFactWords } from '../clients/useFactWords'
import { useCode, useT } from '../language/useT'
import { Card, Facts } from '../ui/Card'
import { factsIn, known } from './shared'

/** What the client agreed to share, and nothing else: there is nothing else here. */
export function SharedFacts({ title, letter }: { title: string; letter: ReferralLetter }) {
  const t = useT()
  const code = useCode()
  const words = useFactWords()
  const facts = factsIn(letter)
  const groups = codes.fieldGroup.filter(group => known(facts, group).length > 0)
  return (
    <Card title={title}>
      {groups.length === 0 ? (
        <p className="muted">{t('referral.left.nothing')}</p>
      ) : (
        <div className="stack">
          {groups.map(group => (
            <div key={group} className="stack tight">
              <h3>{code('fieldGroup', group)}</h3>
              <Facts
                facts={known(facts, group).map(name => [
                  words.label(name),
                  <bdi key={name}>{words.value(name, facts)}</bdi>,
                ])}
              />
            </div>
          ))}
        </div>
      )}
    </Card>
  )
}
