import { useQuery } from '@tanstack/react-query'
import { codes } from '../api/codes'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { outcomesQuery } from './cases'

/** What was meant at first contact, in rows, against what had happened at the end, in columns. Nothing is a success. */
export function OutcomesTable() {
  const t = useT()
  const code = useCode()
  const { number } = useFormats()
  const { slug } = useSession()
  const query = useQuery(outcomesQuery(slug))
  return (
    <Card title={t('outcomes.title')}>
      <Loaded query={query} rows={2}>
        {cells => {
          const outcomes = codes.caseOutcome.filter(one => cells.some(cell => cell.outcome === one))
          const intentions = codes.intention.filter(one => cells.some(cell => cell.intention === one))
          if (cells.length === 0) return <p className="muted">{t('outcomes.none')}</p>
          return (
            <div className="table-frame" tabIndex={0} role="region" aria-label={t('outcomes.title')}>
              <table className="figures">
                <thead>
                  <tr>
                    <th scope="col">{t('case.intention')}</th>
                    {outcomes.map(outcome => (
                      <th key={outcome} scope="col">
                        {code('caseOutcome', outcome)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {intentions.map(intention => (
                    <tr key={intention}>
                      <th scope="row">{code('intention', intention)}</th>
                      {outcomes.map(outcome => (
                        <td key={outcome}>
                          {number(
                            cells.find(cell => cell.intention === intention && cell.outcome === outcome)
                              ?.cases ?? 0,
                          )}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }}
      </Loaded>
    </Card>
  )
}
