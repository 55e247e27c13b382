import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Client, Relative } from '../api/types'
import { fullName } from '../clients/clients'
import { useCode, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { familyQuery } from './family'
import { FamilyUnaware } from './FamilyUnaware'
import { LinkingRelative } from './LinkingRelative'

/** Relatives who are clients too. */
export function Relatives({ client, mayWrite }: { client: Client; mayWrite: boolean }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(familyQuery(slug, client.id))
  const [linking, setLinking] = useState(false)
  return (
    <Card
      title={t('family.title')}
      aside={
        mayWrite && (
          <button type="button" className="button" onClick={() => setLinking(true)}>
            <Icon name="plus" />
            {t('family.add')}
          </button>
        )
      }
    >
      <div className="stack">
        {client.familyDoesNotKnow && <FamilyUnaware />}
        <Loaded query={query} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="muted">{t('family.none')}</p>
            ) : (
              <ul className="list flat">
                {items.map(relative => (
                  <li key={relative.id}>
                    <RelativeItem clientId={client.id} relative={relative} mayWrite={mayWrite} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
      {linking && <LinkingRelative client={client} onClose={() => setLinking(false)} />}
    </Card>
  )
}

function RelativeItem(props: { clientId: string; relative: Relative; mayWrite: boolean }) {
  const { clientId, relative, mayWrite } = props
  const t = useT()
  const code = useCode()
  const { slug } = useSession()
  const queries = useQueryClient()
  const name = fullName(relative.relative.name)
  const unlink = useMutation({
    mutationFn: () => call(slug, `/v1/clients/${clientId}/family/${relative.id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['client', slug, clientId, 'family'] })
      await queries.invalidateQueries({ queryKey: ['client', slug, relative.relative.id, 'family'] })
    },
  })
  return (
    <div className="item">
      <div className="stack tight">
        <Here to={`/clients/${relative.relative.id}`} className="item-title">
          <bdi>{name}</bdi>
        </Here>
        <span className="tags">
          <span className="tag info">{code('relation', relative.relation)}</span>
          {relative.sameHousehold && <span className="tag">{t('family.household')}</span>}
          {relative.nextOfKin && <span className="tag">{t('client.next-of-kin')}</span>}
        </span>
        {relative.familyDoesNotKnow && <FamilyUnaware />}
        {unlink.error && <ProblemNotice error={unlink.error} />}
      </div>
      {mayWrite && (
        <button
          type="button"
          className="button quiet"
          disabled={unlink.isPending}
          aria-label={t('form.take-away', { label: name })}
          onClick={() => unlink.mutate()}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}
