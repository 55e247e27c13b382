import { useQuery } from '@tanstack/react-query'
import type { ClientImport, ImportFinding } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { OneOf } from '../ui/OneOf'
import { ImportProblem } from './ImportProblem'
import { choose, findingsQuery } from './imports'
import { useDoing } from './useDoing'

const choices = ['skip', 'import'] as const

/** Rows that may be somebody whom the centre has already: left out, or imported as somebody else. */
export function AlikeRows({ one }: { one: ClientImport }) {
  const t = useT()
  const { slug } = useSession()
  const { run, busy, error } = useDoing()
  const query = useQuery(findingsQuery(slug, one.id, false, one.version, 200))
  return (
    <Card title={t('imports.alike.title', { count: one.alike })}>
      <p className="muted">{t('imports.alike.hint')}</p>
      <OneOf
        legend={t('imports.alike.all')}
        name="alike"
        values={choices}
        value={one.alikeChoice}
        label={choice => t(`imports.alike.${choice}`)}
        onChoose={choice => void run(() => choose(slug, one.id, null, choice))}
        disabled={busy}
      />
      <ImportProblem error={error} />
      <Loaded query={query} rows={3}>
        {({ items, next }) => (
          <>
            <ul className="list">
              {items.map(finding => (
                <li key={`${finding.row}-${finding.kind}`} className="item">
                  <AlikeTo finding={finding} />
                  <label className="small">
                    {t('imports.alike.one', { row: finding.row })}
                    <select
                      className="input"
                      value={finding.choice ?? one.alikeChoice}
                      disabled={busy}
                      onChange={event => {
                        const choice = choices.find(known => known === event.target.value)
                        if (choice) void run(() => choose(slug, one.id, finding.row, choice))
                      }}
                    >
                      {choices.map(choice => (
                        <option key={choice} value={choice}>
                          {t(`imports.alike.${choice}`)}
                        </option>
                      ))}
                    </select>
                  </label>
                </li>
              ))}
            </ul>
            {next && <p className="muted small">{t('imports.alike.rest')}</p>}
          </>
        )}
      </Loaded>
    </Card>
  )
}

function AlikeTo({ finding }: { finding: ImportFinding }) {
  const t = useT()
  const { said } = finding
  return (
    <span className="stack tight">
      <span className="item-title">
        {t('imports.row', { row: finding.row })} <bdi>{said.who}</bdi>
      </span>
      <span className="muted small">
        {finding.kind === 'twice' ? (
          t('imports.alike.twice', { row: said.otherRow })
        ) : (
          <>
            {t('imports.alike.known')}{' '}
            <Here to={`/clients/${finding.client ?? ''}`}>
              <bdi>{said.name}</bdi> <span className="ltr">{said.number}</span>
            </Here>
          </>
        )}
      </span>
    </span>
  )
}
