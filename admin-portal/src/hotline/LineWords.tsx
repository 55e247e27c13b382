import { useQuery } from '@tanstack/react-query'
import type { Line } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { directionsQuery } from './lines'
import { DISTRESS, SCRIPT } from './keys'

export type Shown = 'script' | 'distress' | null

interface Props {
  line: Line
  language: string
  shown: Shown
  onShow: (shown: Shown) => void
}

/** What to say, one key away; where the centre is, but never on a trafficking line. */
export function LineWords({ line, language, shown, onShow }: Props) {
  const t = useT()
  const { language: tongue } = useFormats()
  const text = line.texts.find(one => one.language === language) ?? line.texts[0]
  return (
    <div className="stack">
      {line.trafficking ? (
        <Notice tone="warn" title={t('hotline.trafficking')}>
          <p>{t('hotline.trafficking.text')}</p>
        </Notice>
      ) : (
        <WhereWeAre line={line} />
      )}
      <div className="row">
        <button
          type="button"
          className="button"
          aria-expanded={shown === 'script'}
          aria-keyshortcuts={SCRIPT}
          onClick={() => onShow(shown === 'script' ? null : 'script')}
        >
          {t('hotline.script')} <kbd aria-hidden="true">{SCRIPT}</kbd>
        </button>
        <button
          type="button"
          className="button danger"
          aria-expanded={shown === 'distress'}
          aria-keyshortcuts={DISTRESS}
          onClick={() => onShow(shown === 'distress' ? null : 'distress')}
        >
          {t('hotline.distress')} <kbd aria-hidden="true">{DISTRESS}</kbd>
        </button>
      </div>
      <div aria-live="polite">
        {shown && text && (
          <Card
            title={t(`hotline.${shown}`)}
            aside={<span className="muted small">{tongue(text.language)}</span>}
          >
            <p className="prose" lang={text.language} dir="auto">
              {text[shown]}
            </p>
          </Card>
        )}
      </div>
    </div>
  )
}

function WhereWeAre({ line }: { line: Line }) {
  const t = useT()
  const { slug } = useSession()
  const { country } = useFormats()
  const { data } = useQuery(directionsQuery(slug, line))
  if (!data) return null
  return (
    <p className="muted small">
      {t('hotline.where')}: <bdi>{data.centre}</bdi>, <bdi>{data.city}</bdi>, {country(data.country)}
      {data.hours && ` · ${data.hours}`}
    </p>
  )
}
