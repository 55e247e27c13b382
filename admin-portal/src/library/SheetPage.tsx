import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReadBlock, Sheet } from '../api/types'
import { useLanguage } from '../language/LanguageProvider'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useAddress, useSearchWord } from '../shell/Here'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { sheetQuery } from './library'
import { LocalWords } from './LocalWords'
import { ReadingBlock } from './ReadingBlock'
import { Recordings } from './Recordings'
import { SayingWhatIsWrong } from './SayingWhatIsWrong'
import { SheetActions } from './SheetActions'
import { SheetAbout } from './SheetAbout'
import { useLanguageName } from '../translations/languageName'
import './library.css'

/** A sheet as it is read, in the language of whoever reads as far as it is said in it. */
export function SheetPage() {
  const t = useT()
  const { slug } = useSession()
  const { sheetId = '' } = useParams({ strict: false })
  const { language } = useLanguage()
  const [chosen, setChosen] = useState(useSearchWord('language'))
  const show = useAddress(`/library/${sheetId}`)
  const query = useQuery(sheetQuery(slug, sheetId, chosen || language.code))
  const sheet = query.data?.data
  return (
    <Page
      title={sheet?.reading?.blocks[0]?.lines[0] ?? t('library.sheet')}
      back={{ to: '/library', label: t('library.title') }}
      intro={<bdi>{sheet?.reading?.blocks[1]?.lines[0]}</bdi>}
      actions={sheet && <SheetActions sheet={sheet} />}
    >
      <Loaded query={query} rows={8}>
        {({ data }) =>
          data.reading ? (
            <Read
              sheet={data}
              onLanguage={code => {
                setChosen(code)
                show({ language: code })
              }}
            />
          ) : (
            <Notice>{t('library.not-out')}</Notice>
          )
        }
      </Loaded>
    </Page>
  )
}

function Read({ sheet, onLanguage }: { sheet: Sheet; onLanguage: (code: string) => void }) {
  const t = useT()
  const { can } = useSession()
  const { dayOf } = useFormats()
  const languageName = useLanguageName()
  const [wrong, setWrong] = useState<ReadBlock | 'sheet' | null>(null)
  const reading = sheet.reading
  if (!reading) return null
  const rest = reading.blocks.slice(2)
  const stale = rest.filter(block => block.verified?.stale).length
  const fallback = rest.filter(block => ['missing', 'outdated'].includes(block.rendering)).length
  const offered = [...new Set([...reading.languages, reading.language])]
  return (
    <div className="sheet stack">
      {reading.withdrawn && <Notice tone="bad" title={t('library.withdrawn')} />}
      {sheet.scheduledFor && <Notice>{t('library.scheduled', { date: dayOf(sheet.scheduledFor) })}</Notice>}
      <label className="field no-print">
        <span className="label">{t('library.read-in')}</span>
        <select className="input" value={reading.language} onChange={event => onLanguage(event.target.value)}>
          {offered.map(code => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      </label>
      {stale > 0 && (
        <Notice tone="warn" title={t('library.stale.notice', { count: stale })}>
          <p className="no-print">{t('library.stale.advice')}</p>
          <p className="print-only">{t('library.stale.left-out')}</p>
        </Notice>
      )}
      {fallback > 0 && (
        <Notice>
          {t('library.fallback', {
            count: fallback,
            language: languageName(reading.language),
            own: languageName(reading.ownLanguage),
          })}
        </Notice>
      )}
      <Recordings sheet={sheet} reading={reading} />
      {reading.local && <LocalWords words={reading.local.intro} language={reading.local.language} />}
      <article className="card sheet-blocks">
        {rest.map(block => (
          <ReadingBlock
            key={block.id}
            block={block}
            wanted={reading.language}
            trouble={sheet.sources.find(one => one.url === block.source?.url) ?? null}
            onWrong={can('library:suggest') ? () => setWrong(block) : null}
          />
        ))}
      </article>
      {reading.local && (
        <LocalWords
          title={t('library.local.contacts')}
          words={reading.local.contacts}
          language={reading.local.language}
        />
      )}
      <SheetAbout sheet={sheet} onWrong={can('library:suggest') ? () => setWrong('sheet') : null} />
      {wrong && (
        <SayingWhatIsWrong
          reading={reading}
          block={wrong === 'sheet' ? null : wrong}
          onClose={() => setWrong(null)}
        />
      )}
    </div>
  )
}
