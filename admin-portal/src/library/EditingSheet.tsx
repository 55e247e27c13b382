import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Answer } from '../api/http'
import type { SheetDraft } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { draftQuery } from './library'
import { Reviewing } from './Reviewing'
import { SheetEditor } from './SheetEditor'
import './library.css'

/** What a centre is writing: the editor while it is being written, a colleague's eyes once it is submitted. */
export function EditingSheet() {
  const t = useT()
  const { slug } = useSession()
  const { sheetId = '' } = useParams({ strict: false })
  const query = useQuery({ ...draftQuery(slug, sheetId), staleTime: Infinity })
  const draft = query.data?.data
  return (
    <Page
      title={draft?.blocks[0]?.lines[0] || t('library.draft')}
      intro={
        draft && t(draft.state === 'submitted' ? 'library.draft.is-submitted' : 'library.draft.is-writing')
      }
      back={
        draft && draft.basedOn > 0
          ? { to: `/library/${sheetId}`, label: t('library.sheet') }
          : { to: '/library', label: t('library.title') }
      }
    >
      <Loaded query={query} rows={8}>
        {answer => <Draft key={answer.data.state} answer={answer} />}
      </Loaded>
    </Page>
  )
}

function Draft({ answer }: { answer: Answer<SheetDraft> }) {
  return answer.data.state === 'submitted' ? <Reviewing answer={answer} /> : <SheetEditor answer={answer} />
}
