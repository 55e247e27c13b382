import { useId, useMemo, useState } from 'react'
import { RoomWords } from '../language/RoomWords'
import { useFormats, useT } from '../language/useT'
import { useSettled } from '../ui/useSettled'
import './plainLanguage.css'
import { checkPlainLanguage, readingOf, type Finding, type Mark } from './plainLanguage'
import { plainWords } from './plainWords'

interface Props {
  text: string
  /** Of the text, as BCP 47; not of whoever writes it. */
  language: string
  /** Shows the writer where it stands: selects it in the text area. */
  onSelect: (from: number, to: number) => void
  /** Of typing, in milliseconds, before anything is said. */
  pause?: number
}

const AT_ONCE = 12

/** What to write more plainly, under the text area in which it is written. Nothing leaves the device. */
export function PlainLanguage(props: Props) {
  return (
    <RoomWords load={plainWords} waiting={null}>
      <Findings {...props} />
    </RoomWords>
  )
}

const looks: Record<Mark, string> = { plain: 'tag good', 'could-be-plainer': 'tag warn', hard: 'tag bad' }

function Findings({ text, language, onSelect, pause = 1_200 }: Props) {
  const t = useT()
  const { number } = useFormats()
  const title = useId()
  const [open, setOpen] = useState(false)
  const settled = useSettled(text, pause)
  const findings = useMemo(() => checkPlainLanguage(settled, language), [settled, language])
  const reading = useMemo(() => readingOf(settled, language), [settled, language])
  if (reading.words === 0) return null
  const shown = open ? findings : findings.slice(0, AT_ONCE)
  return (
    <div role="group" className="plain-language stack tight" aria-labelledby={title}>
      <p id={title} className={findings.length > 0 ? 'small strong' : 'unseen'}>
        {t('library.plain.title')}
      </p>
      <p className="row small">
        <span className={looks[reading.mark]}>{t(`library.plain.mark.${reading.mark}`)}</span>
        <span className="muted">
          {t('library.plain.summary', {
            words: reading.words,
            mean: number(Math.round(reading.wordsPerSentence)),
          })}
        </span>
      </p>
      {/* Said when the writer pauses, and only when it is another number than before. */}
      <p className={findings.length > 0 ? 'muted small' : 'unseen'} role="status">
        {t('library.plain.findings', { count: findings.length })}
      </p>
      {findings.length > 0 && <p className="muted small">{t('library.plain.advice')}</p>}
      <ul>
        {shown.map(finding => (
          <li key={`${finding.kind} ${finding.from}`}>
            <button
              type="button"
              className="plain-finding"
              // Of a text that has moved on meanwhile, the place is wrong.
              disabled={settled !== text}
              onClick={() => onSelect(finding.from, finding.to)}
            >
              <q lang={language} dir="auto">
                {shortened(finding.words)}
              </q>
              <Why finding={finding} language={language} />
            </button>
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <button type="button" className="button quiet" onClick={() => setOpen(true)}>
          {t('library.plain.more', { count: findings.length - shown.length })}
        </button>
      )}
    </div>
  )
}

function Why({ finding, language }: { finding: Finding; language: string }) {
  const t = useT()
  if (finding.kind !== 'jargon')
    return <span className="muted small">{t(`library.plain.${finding.kind}`, { count: finding.count })}</span>
  return (
    <span className="muted small">
      {t('library.plain.jargon')}{' '}
      <bdi lang={language} className="plainer">
        {finding.plainer}
      </bdi>
    </span>
  )
}

/** The beginning and the end, of whole words. */
function shortened(words: string): string {
  if (words.length <= 90) return words
  return `${words.slice(0, 60).replace(/\s+\S*$/u, '')} … ${words.slice(-24).replace(/^\S*\s+/u, '')}`
}
