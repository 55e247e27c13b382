import * as pdf from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useT } from '../language/useT'

const MOST = 20

/**
 * A PDF painted page by page, with nothing in it run or followed. Not by the browser's own viewer: phones have none, and
 * a viewer is not held back by the sandbox in which the platform hands files out.
 */
export function PdfPages({ content, title }: { content: Blob; title: string }) {
  const t = useT()
  const [paper, setPaper] = useState<PDFDocumentProxy | 'unreadable' | null>(null)
  useEffect(() => {
    let left = false
    let close = () => {}
    const worker = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), {
      type: 'module',
    })
    const read = async () => {
      const data = new Uint8Array(await content.arrayBuffer())
      const port = pdf.PDFWorker.create({ port: worker })
      const task = pdf.getDocument({ data, worker: port, enableXfa: false })
      close = () => void task.destroy()
      return task.promise
    }
    read().then(
      found => left || setPaper(found),
      () => left || setPaper('unreadable'),
    )
    return () => {
      left = true
      close()
      worker.terminate()
    }
  }, [content])
  if (paper === null) return <p className="muted">{t('state.loading')}</p>
  if (paper === 'unreadable') return <p>{t('documents.pdf.unreadable')}</p>
  const shown = Math.min(paper.numPages, MOST)
  return (
    <div className="stack">
      {Array.from({ length: shown }, (_, index) => (
        <PdfPage key={index} paper={paper} place={index + 1} title={title} />
      ))}
      {paper.numPages > shown && <p className="muted">{t('documents.pdf.long', { count: shown })}</p>}
    </div>
  )
}

function PdfPage({ paper, place, title }: { paper: PDFDocumentProxy; place: number; title: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let left = false
    const paint = async () => {
      const page = await paper.getPage(place)
      if (left || !canvas.current) return
      // Twice as fine as the screen is wide, so that small print can be read; never so large that a phone gives up.
      const { width } = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: Math.min(1600 / width, 4) })
      canvas.current.width = viewport.width
      canvas.current.height = viewport.height
      await page.render({ canvas: canvas.current, viewport, annotationMode: pdf.AnnotationMode.DISABLE })
        .promise
    }
    paint().catch(() => undefined)
    return () => {
      left = true
    }
  }, [paper, place])
  return <canvas ref={canvas} className="page-shown" role="img" aria-label={`${title} (${place})`} />
}
