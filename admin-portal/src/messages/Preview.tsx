import type { MessageWay } from '../api/types'
import { useT } from '../language/useT'
import { asItArrives, smsParts } from './messages'

/** What the client, or whoever holds the telephone, will see. */
export function Preview({ text, signAs, way }: { text: string; signAs: string | null; way: MessageWay }) {
  const t = useT()
  const arrives = asItArrives(text, signAs)
  return (
    <section className="stack tight" aria-label={t('messages.preview')}>
      <p className="label">{t('messages.preview')}</p>
      <blockquote className="consent-text prose" dir="auto">
        {arrives || '…'}
      </blockquote>
      <p className="muted small">
        {way.way === 'sms'
          ? t('messages.preview.parts', { characters: [...arrives].length, parts: smsParts(arrives) })
          : way.sender && t('messages.preview.sender', { address: way.sender })}
        {way.to && (
          <>
            {' · '}
            <bdi className="ltr">{way.to}</bdi>
          </>
        )}
      </p>
    </section>
  )
}
