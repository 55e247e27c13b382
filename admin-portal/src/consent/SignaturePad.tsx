import { useController, type UseFormReturn } from 'react-hook-form'
import { useRef, useState, type PointerEvent } from 'react'
import { useT } from '../language/useT'
import { useErrorOf } from '../ui/fields'
import type { ConsentDraft } from './consentForm'

const width = 600
const height = 200
/** Beyond this the pad takes no more: a signature is short. */
const longest = 50_000

/** Signs with a finger, a pen or a mouse. Whoever cannot, agrees in writing or orally instead. */
export function SignaturePad({ form }: { form: UseFormReturn<ConsentDraft> }) {
  const t = useT()
  const box = useRef<SVGSVGElement>(null)
  const { field } = useController({ control: form.control, name: 'signature' })
  const error = useErrorOf(form, 'signature')
  const [drawing, setDrawing] = useState(false)
  const strokes = field.value
  const at = (event: PointerEvent) => {
    const area = box.current?.getBoundingClientRect()
    if (!area) return null
    const x = Math.round(((event.clientX - area.left) / area.width) * width)
    const y = Math.round(((event.clientY - area.top) / area.height) * height)
    return x < 0 || y < 0 || x > width || y > height ? null : `${x} ${y}`
  }
  const add = (letter: 'M' | 'L', event: PointerEvent) => {
    const point = at(event)
    if (point && strokes.length < longest) field.onChange(`${strokes}${letter}${point}`)
  }
  return (
    <div className="field whole">
      <span className="label" id="signature">
        {t('consent.sign-here')}
      </span>
      <svg
        ref={box}
        className="signature"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="signature"
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDrawing(true)
          add('M', event)
        }}
        onPointerMove={event => drawing && add('L', event)}
        onPointerUp={() => setDrawing(false)}
        onPointerCancel={() => setDrawing(false)}
      >
        <path d={strokes} />
      </svg>
      {error && <p className="error">{error}</p>}
      <div>
        <button type="button" className="button quiet" onClick={() => field.onChange('')}>
          {t('consent.sign-again')}
        </button>
      </div>
    </div>
  )
}

/** A signature as it was given. */
export function Signed({ strokes }: { strokes: string }) {
  const t = useT()
  return (
    <svg
      className="signature"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('consent.signature')}
    >
      <path d={strokes} />
    </svg>
  )
}
