import { useQuery } from '@tanstack/react-query'
import { RoomWords } from '../language/RoomWords'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useSearchWord } from '../shell/Here'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { AtWork } from './AtWork'
import { Checked } from './Checked'
import { ChoosingFile } from './ChoosingFile'
import { Finished } from './Finished'
import { ImportSteps } from './ImportSteps'
import { importQuery, isAtWork, type Versioned } from './imports'
import { Mapping } from './Mapping'
import { importWords } from './words'

/** Clients from a spreadsheet: the file, its columns, the check, the import, and what came of it. */
export function ImportPage() {
  return (
    <RoomWords load={importWords}>
      <Importing />
    </RoomWords>
  )
}

function Importing() {
  const t = useT()
  const id = useSearchWord('id')
  return (
    <Page
      title={t('imports.title')}
      intro={t('imports.intro')}
      back={{ to: '/clients', label: t('nav.clients') }}
    >
      {id ? <OneImport key={id} id={id} /> : <ChoosingFile />}
    </Page>
  )
}

function OneImport({ id }: { id: string }) {
  const { slug } = useSession()
  const query = useQuery(importQuery(slug, id))
  return (
    <Loaded query={query} rows={6}>
      {found => (
        <div className="stack">
          <ImportSteps status={found.data.status} />
          <Step found={found} />
        </div>
      )}
    </Loaded>
  )
}

function Step({ found }: { found: Versioned }) {
  const t = useT()
  const { status, contents, version } = found.data
  if (isAtWork(status)) return <AtWork one={found.data} />
  if (status === 'done' || status === 'cancelled' || status === 'undone') return <Finished one={found.data} />
  if (!contents) return <Notice tone="info" title={t('imports.not-yours')} />
  if (status === 'checked') return <Checked found={found} contents={contents} />
  return <Mapping key={version} found={found} contents={contents} />
}
