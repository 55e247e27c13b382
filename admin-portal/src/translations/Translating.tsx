import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { SheetToTranslate } from '../api/types'
import { useT } from '../language/useT'
import { useCentreName } from '../referrals/centres'
import { useSession } from '../session/session'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { directionOf, useLanguageName } from './languageName'
import { ReadBlocks } from './ReadBlocks'
import { translationQuery } from './translations'
import { Workspace } from './Workspace'
import './translations.css'

/** A sheet beside its translation, block by block (handbook 4.5, 9.4). */
export function Translating() {
  const t = useT()
  const name = useLanguageName()
  const { slug, can } = useSession()
  const { sheetId = '', language = '' } = useParams({ strict: false })
  const query = useQuery(translationQuery(slug, sheetId, language))
  const title = query.data?.blocks[0]?.source[0]
  return (
    <Page
      title={t('translating.into', { language: name(language) })}
      back={{ to: `/library/${sheetId}/languages`, label: t('translating.languages') }}
      intro={title && <span {...written(query.data?.ownLanguage ?? '')}>{title}</span>}
    >
      <Loaded query={query} rows={8}>
        {sheet =>
          sheet.ours && can('library:translate') ? (
            <Workspace key={sheet.sheet + sheet.language} sheet={sheet} />
          ) : (
            <>
              <WhyNot sheet={sheet} />
              <ReadBlocks sheet={sheet} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

const written = (language: string) => ({ lang: language, dir: directionOf(language) })

function WhyNot({ sheet }: { sheet: SheetToTranslate }) {
  const t = useT()
  const centre = useCentreName()
  return sheet.ours ? (
    <Notice title={t('translating.may-not')} />
  ) : (
    <Notice title={t('translating.theirs', { centre: centre(sheet.centre) })}>
      <p>{t('translating.theirs.advice')}</p>
    </Notice>
  )
}
