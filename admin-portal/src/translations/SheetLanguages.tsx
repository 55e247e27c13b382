import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { LanguageSummary } from '../api/types'
import { useLanguage } from '../language/LanguageProvider'
import { useT } from '../language/useT'
import { sheetQuery } from '../library/library'
import { useSession } from '../session/session'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { HandingOn } from './HandingOn'
import { LanguageItem } from './LanguageItem'
import { directionOf, useLanguageName } from './languageName'
import { TakingOn } from './TakingOn'
import { languagesQuery } from './translations'
import './translations.css'

/** In which languages a sheet can be read, and who translates each (handbook 9.4). */
export function SheetLanguages() {
  const t = useT()
  const name = useLanguageName()
  const { slug, can } = useSession()
  const { language } = useLanguage()
  const { sheetId = '' } = useParams({ strict: false })
  const sheet = useQuery(sheetQuery(slug, sheetId, language.code)).data?.data
  const query = useQuery(languagesQuery(slug, sheetId))
  const [taking, setTaking] = useState(false)
  const [handing, setHanding] = useState<LanguageSummary | null>(null)
  const title = sheet?.reading?.blocks[0]
  const may = can('library:translate')
  return (
    <Page
      title={t('translating.languages')}
      back={{ to: `/library/${sheetId}`, label: t('translating.sheet') }}
      intro={
        title && (
          <span lang={title.language} dir={directionOf(title.language)}>
            {title.lines[0]}
          </span>
        )
      }
      actions={
        may &&
        sheet && (
          <button type="button" className="button primary" onClick={() => setTaking(true)}>
            <Icon name="plus" />
            {t('translating.take-on')}
          </button>
        )
      }
    >
      {sheet && (
        <Notice title={t('translating.written-in', { language: name(sheet.language) })}>
          <p>{t('translating.written-in.note')}</p>
        </Notice>
      )}
      <Loaded query={query}>
        {items => (
          <>
            {items.length === 0 ? (
              <Empty icon="book" title={t('translating.none')}>
                <p>{t(may ? 'translating.none.advice' : 'translating.none.wait')}</p>
              </Empty>
            ) : (
              <ul className="list">
                {items.map(one => (
                  <li key={one.language}>
                    <LanguageItem
                      sheet={sheetId}
                      summary={one}
                      onHandOn={may && (one.ours || sheet?.ours) ? () => setHanding(one) : null}
                    />
                  </li>
                ))}
              </ul>
            )}
            {taking && sheet && (
              <TakingOn
                sheet={sheetId}
                taken={[sheet.language, ...items.map(one => one.language)]}
                onClose={() => setTaking(false)}
              />
            )}
            {handing && <HandingOn sheet={sheetId} summary={handing} onClose={() => setHanding(null)} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
