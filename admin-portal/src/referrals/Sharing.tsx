import type { UseFormReturn } from 'react-hook-form'
import { codes } from '../api/codes'
import type { Client } from '../api/types'
import { useFactWords } from '../clients/useFactWords'
import { useCode, useT } from '../language/useT'
import { Card } from '../ui/Card'
import { ChoiceField } from '../ui/choices'
import type { ReferringForm } from './referringForm'
import { known } from './shared'

/** Only what is ticked leaves, and what leaves is shown word for word before it does. */
export function Sharing({ form, client }: { form: UseFormReturn<ReferringForm>; client: Client }) {
  const t = useT()
  const code = useCode()
  return (
    <Card title={t('referral.sharing')}>
      <div className="columns even">
        <ChoiceField
          form={form}
          name="fieldGroups"
          label={t('referral.groups')}
          hint={t('referral.groups.hint')}
          choices={codes.fieldGroup.map(group => ({ value: group, label: code('fieldGroup', group) }))}
          several
          required
        />
        <Leaving form={form} client={client} />
      </div>
    </Card>
  )
}

function Leaving({ form, client }: { form: UseFormReturn<ReferringForm>; client: Client }) {
  const t = useT()
  const code = useCode()
  const words = useFactWords()
  const { fieldGroups, reasons, assessment, servicesInUse } = form.watch()
  const groups = codes.fieldGroup.filter(group => fieldGroups.includes(group))
  const own: Record<string, string> = { assessment, 'services-in-use': servicesInUse }
  return (
    <section className="leaving" aria-labelledby="leaving" aria-live="polite">
      <h3 id="leaving">{t('referral.leaving')}</h3>
      <dl className="stack tight">
        <div>
          <dt>{t('referral.reasons')}</dt>
          <dd className="prose" dir="auto">
            {reasons || <span className="muted">{t('referral.leaving.nothing-yet')}</span>}
          </dd>
        </div>
        {groups.map(group => (
          <div key={group}>
            <dt>{code('fieldGroup', group)}</dt>
            <dd>
              {known(client, group).map(name => (
                <span key={name} className="line">
                  <span className="muted">{words.label(name)}:</span> <bdi>{words.value(name, client)}</bdi>
                </span>
              ))}
              {group in own && (
                <span className="prose" dir="auto">
                  {own[group]}
                </span>
              )}
              {known(client, group).length === 0 && !own[group] && (
                <span className="muted">{t('referral.leaving.empty')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{t('referral.leaving.nothing-else')}</p>
    </section>
  )
}
