import { useQuery } from '@tanstack/react-query'
import { agencyAgreementsQuery, inForce } from '../agreements/agencyAgreements'
import type { AgencyAgreement, DirectoryService } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'

/** Whether this centre may send somebody to an agency that takes people only under an agreement, and why not. */
export function AgreementPart({ service }: { service: DirectoryService }) {
  const t = useT()
  const { slug, can } = useSession()
  const { date } = useFormats()
  const { id, name } = service.organization
  const query = useQuery(agencyAgreementsQuery(slug, id))
  const said = ({ status, validFrom, validUntil }: AgencyAgreement) => {
    if (status === 'planned') return t('directory.agreement.planned', { from: date(validFrom) })
    if (!validUntil) return t('directory.agreement.in-force')
    const until = date(validUntil)
    return t(status === 'lapsed' ? 'directory.agreement.lapsed' : 'directory.agreement.until', { until })
  }
  return (
    <Loaded query={query} rows={2}>
      {agreements => {
        const open = agreements.filter(one => one.status !== 'ended')
        const blocked = service.agreementRequired && !open.some(inForce)
        return (
          <>
            {blocked && (
              <Notice tone="bad" title={t('directory.agreement.blocked')}>
                <p>{t('directory.agreement.blocked.text')}</p>
              </Notice>
            )}
            <Card title={t('directory.agreement')}>
              {open.length === 0 ? (
                <p className="muted">{t('directory.agreement.none')}</p>
              ) : (
                <ul className="stack tight">
                  {open.map(one => (
                    <li key={one.id}>{said(one)}</li>
                  ))}
                </ul>
              )}
              <div className="actions">
                {can('agreement:manage') && (
                  <Here to="/agreements" search={{ with: 'agencies', agency: id, name }} className="button">
                    {t('directory.agreement.record')}
                  </Here>
                )}
                {open.length > 0 && (
                  <Here to="/agreements" search={{ with: 'agencies' }} className="button quiet">
                    {t('directory.agreement.open')}
                  </Here>
                )}
              </div>
            </Card>
          </>
        )
      }}
    </Loaded>
  )
}
