import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientDocument } from '../api/types'
import { ClientFrame } from '../clients/ClientFrame'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useGo, useSearchWord } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { AddingDocument } from './AddingDocument'
import { CorrectingDocument } from './CorrectingDocument'
import { DeletingDocument } from './DeletingDocument'
import { DocumentItem } from './DocumentItem'
import { documentsQuery, sorted } from './documents'
import { SamePaper } from './SamePaper'

type Doing = { what: 'correct' | 'delete'; document: ClientDocument } | null

/** The client's papers: what is valid, what was before, and what is left of what was deleted. */
export function DocumentsRoom() {
  return <ClientFrame>{client => <Documents clientId={client.id} />}</ClientFrame>
}

function Documents({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const query = useQuery(documentsQuery(slug, clientId))
  const [doing, setDoing] = useState<Doing>(null)
  const close = () => setDoing(null)
  const go = useGo()
  const adding = useSearchWord('add')
  const room = `/clients/${clientId}/documents`
  return (
    <Loaded query={query} rows={4}>
      {documents => {
        const older = documents.find(one => one.id === adding && !one.replacedBy && !one.deleted)
        if (adding === 'new' || older)
          return (
            <AddingDocument
              key={adding}
              clientId={clientId}
              {...(older ? { replaces: older } : {})}
              onClose={() => void go(room)}
            />
          )
        const { current, earlier, deleted } = sorted(documents)
        return (
          <div className="stack">
            <SamePaper clientId={clientId} />
            <Card
              title={t('documents.title')}
              aside={
                can('document:write') && (
                  <Here to={room} search={{ add: 'new' }} className="button primary">
                    {t('documents.add')}
                  </Here>
                )
              }
            >
              {current.length === 0 ? (
                <p className="muted">{t('documents.none')}</p>
              ) : (
                <List documents={current} onDo={(what, document) => setDoing({ what, document })} />
              )}
            </Card>
            {earlier.length > 0 && (
              <Card title={t('documents.earlier')}>
                <List documents={earlier} onDo={(what, document) => setDoing({ what, document })} />
              </Card>
            )}
            {deleted.length > 0 && <Deleted documents={deleted} />}
            {doing?.what === 'correct' && <CorrectingDocument document={doing.document} onClose={close} />}
            {doing?.what === 'delete' && <DeletingDocument document={doing.document} onClose={close} />}
          </div>
        )
      }}
    </Loaded>
  )
}

function List(props: {
  documents: ClientDocument[]
  onDo: (what: 'correct' | 'delete', document: ClientDocument) => void
}) {
  const t = useT()
  const { can } = useSession()
  return (
    <ul className="list flat">
      {props.documents.map(document => (
        <li key={document.id}>
          <DocumentItem document={document}>
            {can('document:write') && (
              <div className="row">
                {!document.replacedBy && (
                  <Here
                    to={`/clients/${document.clientId}/documents`}
                    search={{ add: document.id }}
                    className="button"
                  >
                    {t('documents.renew')}
                  </Here>
                )}
                <button
                  type="button"
                  className="button quiet"
                  onClick={() => props.onDo('correct', document)}
                >
                  {t('documents.correct')}
                </button>
                <button type="button" className="button quiet" onClick={() => props.onDo('delete', document)}>
                  {t('documents.delete')}
                </button>
              </div>
            )}
          </DocumentItem>
        </li>
      ))}
    </ul>
  )
}

function Deleted({ documents }: { documents: ClientDocument[] }) {
  const t = useT()
  const code = useCode()
  const { dayOf } = useFormats()
  return (
    <Card title={t('documents.deleted')}>
      <ul className="list flat">
        {documents.map(
          document =>
            document.deleted && (
              <li key={document.id} className="small">
                {code('documentKind', document.kind)} ·{' '}
                {t('documents.deleted.by', {
                  name: document.deleted.by.name,
                  date: dayOf(document.deleted.at),
                })}{' '}
                · <bdi>{document.deletedBecause}</bdi>
              </li>
            ),
        )}
      </ul>
    </Card>
  )
}
