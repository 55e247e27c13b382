import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientImport, ImportContents } from '../api/types'
import { useLanguage } from '../language/LanguageProvider'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { findingsQuery, reportAddress } from './imports'
import { columnName } from './plan'
import { useFieldWords } from './useFieldWords'

const reasons = [
  'required',
  'invalid',
  'too-long',
  'unknown-value',
  'in-future',
  'not-a-date',
  'not-a-number',
  'out-of-range',
  'wrong-encoding',
  'forbidden-character',
  'repeated',
] as const

/** Which rows stay out and why, here for the first of them and in a file for all. */
export function BrokenRows({ one, contents }: { one: ClientImport; contents: ImportContents }) {
  const t = useT()
  const { slug } = useSession()
  const { language } = useLanguage()
  const { label } = useFieldWords()
  const [limit, setLimit] = useState(20)
  const query = useQuery(findingsQuery(slug, one.id, true, one.version, limit))
  const reason = (code: string) => t(`imports.reason.${reasons.find(known => known === code) ?? 'invalid'}`)
  return (
    <Card
      title={t('imports.broken.title', { count: one.broken })}
      aside={
        <a className="button" href={reportAddress(slug, one.id, language.code)} download>
          {t('imports.broken.download')}
        </a>
      }
    >
      <Loaded query={query} rows={4}>
        {({ items, next }) => (
          <>
            <ul className="stack tight broken-rows">
              {items.map(finding => (
                <li key={finding.row}>
                  <strong>{t('imports.row', { row: finding.row })}</strong>{' '}
                  {finding.said.who && <bdi className="muted">{finding.said.who}</bdi>}
                  <ul>
                    {finding.said.faults.map(fault => (
                      <li key={fault.field}>
                        {fault.column === null ? label(fault.field) : columnName(contents, fault.column)}
                        {fault.value && (
                          <>
                            {': '}
                            <bdi className="said">{fault.value}</bdi>
                          </>
                        )}
                        {' – '}
                        {reason(fault.code)}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
            {next && limit < 200 && (
              <button type="button" className="button" onClick={() => setLimit(200)}>
                {t('imports.more')}
              </button>
            )}
            {next && limit === 200 && <p className="muted small">{t('imports.broken.rest')}</p>}
          </>
        )}
      </Loaded>
    </Card>
  )
}
