import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Line } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Call } from './Call'
import { linesQuery } from './lines'
import { useKeysSwitch } from './useKeys'

/** Calls, logged by keyboard while the next one is ringing. */
export function Hotline() {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery({ ...linesQuery(slug), staleTime: 60_000 })
  return (
    <Page
      title={t('hotline.title')}
      intro={t('hotline.intro')}
      actions={
        can('line:manage') && (
          <Here to="/hotline/lines" className="button">
            {t('lines.title')}
          </Here>
        )
      }
    >
      <Loaded query={query} rows={4}>
        {lines => <Answering lines={lines.filter(line => !line.retired)} />}
      </Loaded>
    </Page>
  )
}

function Answering({ lines }: { lines: Line[] }) {
  const t = useT()
  const { language: tongue } = useFormats()
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [language, setLanguage] = useState<string | null>(null)
  const [keysOn, setKeysOn] = useKeysSwitch()
  const line = lines.find(one => one.id === chosen) ?? lines[0]
  if (!line) return <Empty icon="phone" title={t('lines.none')} />
  const spoken = language && line.languages.includes(language) ? language : (line.languages[0] ?? 'en')
  return (
    <>
      <div className="card row">
        <div className="field">
          <label htmlFor={`${id}-line`}>{t('hotline.line')}</label>
          <select
            id={`${id}-line`}
            className="input"
            value={line.id}
            onChange={event => setChosen(event.target.value)}
          >
            {lines.map(one => (
              <option key={one.id} value={one.id}>
                {one.name} · {one.number}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-language`}>{t('hotline.language')}</label>
          <select
            id={`${id}-language`}
            className="input"
            value={spoken}
            onChange={event => setLanguage(event.target.value)}
          >
            {line.languages.map(one => (
              <option key={one} value={one}>
                {tongue(one)}
              </option>
            ))}
          </select>
        </div>
        <label className="row">
          <input type="checkbox" checked={keysOn} onChange={event => setKeysOn(event.target.checked)} />
          <span>{t('hotline.keys')}</span>
        </label>
      </div>
      <Call key={line.id} line={line} language={spoken} keysOn={keysOn} />
    </>
  )
}
