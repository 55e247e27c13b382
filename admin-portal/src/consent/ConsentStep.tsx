import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { ConsentFields } from './ConsentFields'
import type { ConsentDraft } from './consentForm'

/** May we keep a record? Yes opens the form; no keeps nothing, and says how to help all the same. */
export function ConsentStep({ form }: { form: UseFormReturn<ConsentDraft> }) {
  const t = useT()
  const [refused, setRefused] = useState(false)
  const agree = form.handleSubmit(() =>
    form.setValue('givenAt', new Date().toISOString(), { shouldDirty: true }),
  )
  if (form.watch('givenAt')) return <Given form={form} />
  if (refused) return <Refused onBack={() => setRefused(false)} />
  return (
    <Card title={t('consent.store.title')}>
      <form className="stack" noValidate onSubmit={event => void agree(event)}>
        <p className="muted">{t('consent.store.intro')}</p>
        <ConsentFields form={form} purpose="store" />
        <div className="actions">
          <button type="submit" className="button primary">
            <Icon name="check" />
            {t('consent.agrees')}
          </button>
          <button type="button" className="button" onClick={() => setRefused(true)}>
            {t('consent.refuses')}
          </button>
        </div>
      </form>
    </Card>
  )
}

function Given({ form }: { form: UseFormReturn<ConsentDraft> }) {
  const t = useT()
  const code = useCode()
  const { dateTime, language } = useFormats()
  const said = form.getValues()
  return (
    <Notice tone="good" title={t('consent.given')}>
      <p>
        {code('manner', said.manner)} · {language(said.language)} · {dateTime(said.givenAt)}
        {said.givenBy && ` · ${code('consentGiver', said.givenBy)}`}
        {said.manner === 'oral-with-witness' && ` · ${t('consent.witness')}: ${said.witness}`}
      </p>
      <button
        type="button"
        className="button quiet"
        onClick={() => form.setValue('givenAt', '', { shouldDirty: true })}
      >
        {t('consent.change')}
      </button>
    </Notice>
  )
}

function Refused({ onBack }: { onBack: () => void }) {
  const t = useT()
  const { can } = useSession()
  return (
    <Card title={t('consent.refused.title')}>
      <div className="stack">
        <p>{t('consent.refused.text')}</p>
        <p>{t('consent.refused.help')}</p>
        <div className="actions">
          {can('visit:log') && (
            <Here to="/anonymous/log" className="button primary">
              {t('consent.refused.log')}
            </Here>
          )}
          {can('directory:read') && (
            <Here to="/directory" className="button">
              {t('consent.refused.directory')}
            </Here>
          )}
          <button type="button" className="button" onClick={onBack}>
            {t('consent.refused.ask-again')}
          </button>
        </div>
      </div>
    </Card>
  )
}
