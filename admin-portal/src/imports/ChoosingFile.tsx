import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { uuidv7 } from '../api/uuid'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useGo } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { ImportProblem } from './ImportProblem'
import { ImportSteps } from './ImportSteps'
import { importsQuery, upload } from './imports'
import { useDoing } from './useDoing'

export function ChoosingFile() {
  const t = useT()
  const id = useId()
  const { slug } = useSession()
  const go = useGo()
  const { run, busy, error } = useDoing()
  const send = (file: File) =>
    run(async () => {
      const made = uuidv7()
      await upload(slug, made, file)
      void go('/clients/import', { search: { id: made } })
    })
  return (
    <div className="stack">
      <ImportSteps status={null} />
      <Card title={t('imports.file.title')}>
        <div className="field">
          <label htmlFor={id}>{t('imports.file.choose')}</label>
          <p className="hint" id={`${id}-hint`}>
            {t('imports.file.hint')}
          </p>
          <input
            id={id}
            className="input"
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby={`${id}-hint`}
            disabled={busy}
            onChange={event => {
              const file = event.target.files?.[0]
              if (file) void send(file)
              event.target.value = ''
            }}
          />
        </div>
        {busy && <p role="status">{t('imports.file.sending')}</p>}
        <ImportProblem error={error} />
      </Card>
      <Earlier />
    </div>
  )
}

function Earlier() {
  const t = useT()
  const { slug } = useSession()
  const { dateTime } = useFormats()
  const query = useQuery(importsQuery(slug))
  return (
    <Loaded query={query} rows={2}>
      {items =>
        items.length > 0 && (
          <Card title={t('imports.earlier')}>
            <ul className="list">
              {items.map(one => (
                <li key={one.id}>
                  <Here to="/clients/import" search={{ id: one.id }} className="item">
                    <span className="stack tight">
                      <span className="item-title">{dateTime(one.uploadedAt)}</span>
                      <span className="muted small">
                        {t('imports.earlier.by', { name: one.uploadedBy, count: one.rows })}
                      </span>
                    </span>
                    <span className="tag">{t(`imports.status.${one.status}`)}</span>
                  </Here>
                </li>
              ))}
            </ul>
          </Card>
        )
      }
    </Loaded>
  )
}
