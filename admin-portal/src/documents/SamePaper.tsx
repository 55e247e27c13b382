import { useQuery } from '@tanstack/react-query'
import { Reasons } from '../clients/DuplicateWarning'
import { duplicatesQuery, fullName } from '../clients/clients'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Notice } from '../ui/Notice'

/** Whose file has the same paper, as far as this person may know; a person decides what that means. */
export function SamePaper({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const { data } = useQuery({ ...duplicatesQuery(slug, clientId), enabled: can('client:read') })
  const same = (data ?? []).filter(one => one.reasons.includes('same-document'))
  if (same.length === 0) return null
  return (
    <Notice tone="warn" title={t('documents.same')} announce>
      <ul className="list flat">
        {same.map(one => (
          <li key={one.id} className="stack tight">
            <Here to={`/clients/${one.id}`}>
              <bdi>{fullName(one.name)}</bdi> <span className="ltr">{one.number}</span>
            </Here>
            <Reasons reasons={one.reasons} />
            {can('client:merge') && (
              <Here
                to={`/clients/${clientId}/same-person`}
                search={{ with: one.id }}
                className="button quiet"
              >
                {t('same-person.compare')}
              </Here>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
