import { useState } from 'react'
import { asProblem } from '../api/problems'
import type { ImportContents, ImportPlan } from '../api/types'
import { useLanguage } from '../language/LanguageProvider'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { BasisFields } from './BasisFields'
import { Constants } from './Constants'
import { DatesAndPhones } from './DatesAndPhones'
import { ImportProblem } from './ImportProblem'
import { check, type Versioned } from './imports'
import { MappingTable } from './MappingTable'
import { missing, noBasis } from './plan'
import { ReadAgain } from './ReadAgain'
import { useDoing } from './useDoing'
import { useFieldWords } from './useFieldWords'
import { Discarding } from './Discarding'

/** Which column is what, and on what grounds the rows may become clients. */
export function Mapping({ found, contents }: { found: Versioned; contents: ImportContents }) {
  const t = useT()
  const { slug, me } = useSession()
  const { language } = useLanguage()
  const { label } = useFieldWords()
  const { run, busy, error } = useDoing()
  const [plan, setPlan] = useState<ImportPlan>(() => ({
    ...contents.plan,
    country: contents.plan.country ?? me.organisation.country ?? null,
    basis: contents.plan.basis ?? noBasis(language.code, me.person.name),
  }))
  const open = missing(plan, contents.fields)
  const errors = error === null ? [] : asProblem(error).errors
  return (
    <form
      className="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void run(() => check(slug, found.data.id, found.etag, plan))
      }}
    >
      {found.data.rightEnded && <Notice tone="warn" title={t('imports.right-ended')} announce />}
      {found.data.failed && <Notice tone="bad" title={t('imports.failed')} announce />}
      <ReadAgain id={found.data.id} contents={contents} rows={found.data.rows} />
      <Card title={t('imports.columns.title')}>
        <p className="muted">{t('imports.columns.hint')}</p>
        <MappingTable contents={contents} plan={plan} onChange={setPlan} />
      </Card>
      <Card title={t('imports.same.title')}>
        <Constants contents={contents} plan={plan} onChange={setPlan} />
        <DatesAndPhones plan={plan} onChange={setPlan} />
      </Card>
      <Card title={t('imports.basis.title')}>
        <BasisFields contents={contents} plan={plan} errors={errors} onChange={setPlan} />
      </Card>
      {open.length > 0 && (
        <Notice
          tone="warn"
          title={t('imports.missing', { fields: open.map(field => label(field.pointer)).join(', ') })}
        />
      )}
      {errors.some(one => one.pointer.startsWith('#/basis')) ? (
        <Notice tone="bad" title={t('imports.basis.incomplete')} announce />
      ) : (
        <ImportProblem error={error} />
      )}
      <div className="actions">
        <button type="submit" className="button primary" disabled={busy || open.length > 0} aria-busy={busy}>
          {t('imports.check')}
        </button>
        <Discarding id={found.data.id} />
      </div>
    </form>
  )
}
