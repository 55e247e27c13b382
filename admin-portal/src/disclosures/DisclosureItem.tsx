import type { DisclosureLine } from '../api/types'
import { fullName } from '../clients/clients'
import { useCode, useFormats, useT } from '../language/useT'
import { Here } from '../shell/Here'

const tones = {
  logged: 'tag warn',
  proposed: 'tag warn',
  'disclosure-decided': 'tag info',
  refused: 'tag',
  'handed-over': 'tag good',
} as const

export function DisclosureStatusTag({ status }: { status: DisclosureLine['status'] }) {
  const t = useT()
  return <span className={tones[status]}>{t(`disclosure.status.${status}`)}</span>
}

/** One line of a list: who asks, about whom where that is not said already, and until when. */
export function DisclosureItem({ line, withClient }: { line: DisclosureLine; withClient?: boolean }) {
  const t = useT()
  const code = useCode()
  const { date } = useFormats()
  return (
    <Here to={`/disclosures/${line.id}`} className="item">
      <span className="stack tight">
        <bdi className="item-title">{line.authority}</bdi>
        <span className="muted small">
          {[
            withClient && line.client && fullName(line.client.name),
            code('origin', line.origin),
            date(line.receivedOn),
            line.answerBy && t('disclosure.answer-by', { date: date(line.answerBy) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <DisclosureStatusTag status={line.status} />
    </Here>
  )
}
