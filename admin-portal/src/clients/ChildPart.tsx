import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { ChoiceField } from '../ui/choices'
import { TextArea, TextField } from '../ui/fields'
import { Notice } from '../ui/Notice'
import { useChoices } from '../ui/useChoices'
import { mayBeChild } from './childForm'
import { routeQuery } from './childProtection'
import type { FactsProps } from './FactsFields'

/** Opens by itself when the age says that this may be a child. */
export function ChildPart({ form }: FactsProps) {
  const t = useT()
  const { can } = useSession()
  const choices = useChoices()
  const { birthDate, birthYear, age, child } = form.watch()
  if (!mayBeChild({ birthDate, birthYear, age }) && child.consents === '') return null
  return (
    <section className="card" aria-labelledby="child">
      <div className="card-head">
        <h2 id="child">{t('child.title')}</h2>
      </div>
      <div className="stack">
        <ChildProtection />
        <div className="fields">
          <ChoiceField
            form={form}
            name="child.situation"
            label={t('child.situation')}
            choices={choices('childSituation')}
          />
          <ChoiceField
            form={form}
            name="child.consents"
            label={t('child.consents')}
            hint={t('child.consents.hint')}
            choices={choices('mayConsent')}
            required
          />
          <TextField form={form} name="child.guardian.name" label={t('child.guardian')} />
          <TextField
            form={form}
            name="child.guardian.relationship"
            label={t('client.emergency-contact.relationship')}
          />
          <TextField
            form={form}
            name="child.guardian.phone"
            label={t('child.guardian.phone')}
            native={{ type: 'tel', dir: 'ltr' }}
          />
          {can('client:read') && (
            <TextArea
              form={form}
              name="child.bestInterests"
              label={t('child.best-interests')}
              hint={t('child.best-interests.hint')}
              rows={3}
            />
          )}
        </div>
      </div>
    </section>
  )
}

/** What this centre does when a child is at risk, and who else can help. */
export function ChildProtection() {
  const t = useT()
  const { slug, can } = useSession()
  const { data } = useQuery(routeQuery(slug))
  return (
    <Notice tone="warn" title={t('child.protection')}>
      <p className="prose" dir="auto">
        {data?.route || t('child.protection.none')}
      </p>
      {can('directory:read') && (
        <Here to="/directory" search={{ serviceType: 'child-protection' }}>
          {t('child.protection.directory')}
        </Here>
      )}
    </Notice>
  )
}
