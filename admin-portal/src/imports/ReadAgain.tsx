import type { ImportContents } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { ImportProblem } from './ImportProblem'
import { readAgain } from './imports'
import { useDoing } from './useDoing'

const encodings = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1252', 'windows-1256'] as const
const separators = [',', ';', '\t', '|'] as const
const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** How the file was read, and another way where letters or columns look wrong. */
export function ReadAgain({ id, contents, rows }: { id: string; contents: ImportContents; rows: number }) {
  const t = useT()
  const { slug } = useSession()
  const { run, busy, error } = useDoing()
  const { sheet } = contents
  const again = (change: Partial<{ encoding: string; separator: string; sheet: number }>) =>
    run(() =>
      readAgain(slug, id, {
        encoding: sheet.encoding,
        separator: sheet.separator,
        sheet: sheet.chosen,
        ...change,
      }),
    )
  return (
    <Card title={t('imports.read.title')}>
      <p>
        <bdi>{sheet.fileName}</bdi> · {t('imports.read.rows', { count: rows, columns: sheet.columns.length })}
      </p>
      <div className="fields">
        {sheet.kind === 'xlsx' ? (
          sheet.sheets.length > 1 && (
            <Choice
              label={t('imports.read.sheet')}
              value={String(sheet.chosen)}
              options={sheet.sheets.map((name, index) => [String(index), name])}
              disabled={busy}
              onChange={value => void again({ sheet: Number(value) })}
            />
          )
        ) : (
          <>
            <Choice
              label={t('imports.read.encoding')}
              value={sheet.encoding ?? ''}
              options={encodings.map(one => [one, t(`imports.encoding.${one}`)])}
              disabled={busy}
              onChange={encoding => void again({ encoding })}
            />
            <Choice
              label={t('imports.read.separator')}
              value={sheet.separator ?? ''}
              options={separators.map(one => [one, t(`imports.separator.${separatorNames[one]}`)])}
              disabled={busy}
              onChange={separator => void again({ separator })}
            />
          </>
        )}
      </div>
      <ImportProblem error={error} />
    </Card>
  )
}

function Choice(props: {
  label: string
  value: string
  options: [string, string][]
  disabled: boolean
  onChange: (value: string) => void
}) {
  return (
    <div className="field">
      <label>
        {props.label}
        <select
          className="input"
          value={props.value}
          disabled={props.disabled}
          onChange={event => props.onChange(event.target.value)}
        >
          {props.options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
