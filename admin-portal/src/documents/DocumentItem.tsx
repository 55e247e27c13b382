import { useState, type ReactNode } from 'react'
import { useMutation } from '@tanstack/react-query'
import { download } from '../api/sendFile'
import type { ClientDocument, DocumentFile } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Facts } from '../ui/Card'
import { ProblemNotice } from '../ui/ProblemNotice'
import { today } from '../ui/rules'
import { pageAddress } from './documents'
import { Looking } from './Looking'
import { handOver } from './handOver'

/** One paper: what it is, until when, its pages, and what can be done with it. */
export function DocumentItem({ document, children }: { document: ClientDocument; children?: ReactNode }) {
  const t = useT()
  const code = useCode()
  const { date, dayOf, country } = useFormats()
  const kind = code('documentKind', document.kind)
  return (
    <article className="stack tight document" aria-label={kind}>
      <div className="row between">
        <h3 className="item-title">{kind}</h3>
        <Expiry document={document} />
      </div>
      <Facts
        facts={[
          [t('documents.number'), document.number && <span className="ltr">{document.number}</span>],
          [t('documents.country'), document.issuingCountry && country(document.issuingCountry)],
          [t('documents.issuer'), document.issuer && <bdi>{document.issuer}</bdi>],
          [t('documents.issued'), document.issuedOn && date(document.issuedOn)],
          [t('documents.note'), document.note && <bdi>{document.note}</bdi>],
        ]}
      />
      <ul className="row">
        {document.files.map((file, index) => (
          <li key={file.id}>
            <PageButton
              document={document}
              file={file}
              title={t('documents.page', { kind, place: index + 1 })}
            />
          </li>
        ))}
      </ul>
      <p className="small muted">
        {t('documents.added', { name: document.added.by.name, date: dayOf(document.added.at) })}
        {document.reminded &&
          ` · ${t('documents.reminded', { name: document.reminded.by.name, date: dayOf(document.reminded.at) })}`}
      </p>
      {children}
    </article>
  )
}

function Expiry({ document }: { document: ClientDocument }) {
  const t = useT()
  const { date } = useFormats()
  if (!document.expiresOn) return null
  const expired = document.expiresOn < today()
  const on = date(document.expiresOn)
  const tone = document.replacedBy ? '' : expired ? 'bad' : soon(document.expiresOn) ? 'warn' : 'good'
  return (
    <span className={`tag ${tone}`}>
      {t(expired ? 'documents.expired' : 'documents.until', { date: on })}
    </span>
  )
}

const soon = (on: string) => Date.parse(on) - Date.now() < 90 * 24 * 3_600_000

/** Looks at what a browser can show, and saves the rest. */
function PageButton(props: { document: ClientDocument; file: DocumentFile; title: string }) {
  const { document, file, title } = props
  const t = useT()
  const { slug } = useSession()
  const [looking, setLooking] = useState(false)
  const saving = useMutation({
    mutationFn: async () =>
      handOver(await download(slug, `${pageAddress(document, file.id)}?save=true`), file.name ?? title),
  })
  return (
    <>
      {file.shown && (
        <button type="button" className="button" onClick={() => setLooking(true)}>
          {title}
        </button>
      )}
      <button
        type="button"
        className="button quiet"
        disabled={saving.isPending}
        aria-label={t('documents.save-page.of', { page: title })}
        onClick={() => saving.mutate()}
      >
        {file.shown ? t('documents.save-page') : (file.name ?? title)}
      </button>
      {saving.error && <ProblemNotice error={saving.error} />}
      {looking && <Looking document={document} file={file} title={title} onClose={() => setLooking(false)} />}
    </>
  )
}
