import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Note } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { ClientFrame } from '../clients/ClientFrame'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useSearchWord } from '../shell/Here'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Amending } from './Amending'
import { Attached } from './Attaching'
import { NoteEditor } from './NoteEditor'
import { notesQuery } from './notes'

/** Notes about a client: one's own drafts to go on with, and what colleagues have signed. */
export function NotesRoom() {
  return <ClientFrame>{client => <Notes clientId={client.id} />}</ClientFrame>
}

function Notes({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(notesQuery(slug, clientId))
  const caseId = useSearchWord('case') || null
  const [fresh, setFresh] = useState(() => (caseId ? uuidv7() : null))
  return (
    <Card
      title={t('client.room.notes')}
      aside={
        can('case:note') && (
          <button type="button" className="button" disabled={!!fresh} onClick={() => setFresh(uuidv7())}>
            <Icon name="plus" size={18} />
            {t('notes.write')}
          </button>
        )
      }
    >
      {fresh && can('case:note') && (
        <NoteEditor
          key={fresh}
          clientId={clientId}
          caseId={caseId}
          id={fresh}
          note={null}
          onClose={() => setFresh(null)}
        />
      )}
      <Loaded query={query} rows={3}>
        {items => {
          const others = items.filter(note => note.id !== fresh)
          return others.length === 0 && !fresh ? (
            <p className="muted">{t('notes.none')}</p>
          ) : (
            <ol className="stack">
              {others.map(note => (
                <li key={note.id}>
                  {note.signedAt ? (
                    <SignedNote note={note} />
                  ) : (
                    <NoteEditor
                      clientId={clientId}
                      caseId={note.caseId}
                      id={note.id}
                      note={note}
                      onClose={() => undefined}
                    />
                  )}
                </li>
              ))}
            </ol>
          )
        }}
      </Loaded>
    </Card>
  )
}

function SignedNote({ note }: { note: Note }) {
  const { dateTime } = useFormats()
  const t = useT()
  return (
    <article className="note stack tight">
      <p className="muted small">
        {note.signedAt && t('notes.signed', { name: note.writtenBy.name, time: dateTime(note.signedAt) })}
      </p>
      <p className="prose" dir="auto">
        {note.wording}
      </p>
      <Attached note={note} />
      {note.amendments.map(amendment => (
        <div key={amendment.id} className="amendment stack tight">
          <p className="muted small">
            {t('notes.amended', { name: amendment.by.name, time: dateTime(amendment.at) })}
          </p>
          <p className="prose" dir="auto">
            {amendment.wording}
          </p>
        </div>
      ))}
      <Amending note={note} />
    </article>
  )
}
