import { useMutation } from '@tanstack/react-query'
import { call } from '../api/http'
import type { Note } from '../api/types'
import { Reconciling } from '../ui/Reconciling'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { ProblemNotice } from '../ui/ProblemNotice'
import type { DraftNote } from './useAutosave'

/** The same draft was saved from another device: both are shown, and one is chosen. */
export function ComparingDrafts(props: { id: string; mine: string; onDecided: (draft: DraftNote) => void }) {
  const t = useT()
  const { slug } = useSession()
  const read = useMutation({ mutationFn: () => call<Note>(slug, `/v1/notes/${props.id}`) })
  return (
    <div>
      <button type="button" className="button" disabled={read.isPending} onClick={() => read.mutate()}>
        {t('notes.compare')}
      </button>
      {read.error && <ProblemNotice error={read.error} />}
      {read.data && (
        <Reconciling
          seen={{ wording: '' }}
          mine={{ wording: props.mine }}
          theirs={{ wording: read.data.data.wording }}
          label={() => t('notes.draft')}
          shown={(_, value) => String(value)}
          onClose={read.reset}
          onDecided={({ wording }) => {
            props.onDecided({ wording, version: read.data.etag })
            read.reset()
          }}
        />
      )}
    </div>
  )
}
