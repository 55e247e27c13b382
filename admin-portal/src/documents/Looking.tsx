import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { download } from '../api/sendFile'
import type { ClientDocument, DocumentFile } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { Loaded } from '../ui/Loaded'
import { pageAddress } from './documents'

const PdfPages = lazy(async () => ({ default: (await import('./PdfPages')).PdfPages }))

/** A page as it was brought. Fetched anew at each look, since each look is written down, and kept nowhere. */
export function Looking(props: {
  document: ClientDocument
  file: DocumentFile
  title: string
  onClose: () => void
}) {
  const { document, file, title, onClose } = props
  const t = useT()
  const { slug } = useSession()
  const query = useQuery({
    queryKey: ['page', slug, file.id],
    queryFn: ({ signal }) => download(slug, pageAddress(document, file.id), signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return (
    <Ask title={title} onClose={onClose} wide>
      <Loaded query={query} rows={6}>
        {content => <Shown content={content} title={title} />}
      </Loaded>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t('documents.close')}
        </button>
      </div>
    </Ask>
  )
}

function Shown({ content, title }: { content: Blob; title: string }) {
  const t = useT()
  if (content.type !== 'application/pdf') return <Picture content={content} title={title} />
  return (
    <Suspense fallback={<p className="muted">{t('state.loading')}</p>}>
      <PdfPages content={content} title={title} />
    </Suspense>
  )
}

function Picture({ content, title }: { content: Blob; title: string }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(content)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [content])
  return address ? <img className="page-shown" src={address} alt={title} /> : null
}
