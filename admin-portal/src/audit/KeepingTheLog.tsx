import { useMutation } from '@tanstack/react-query'
import type { LogCheck } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { checkLog, exportAddress, type Question } from './audit'

/** Taking the log away, and finding out that nobody has been at it. */
export function KeepingTheLog({ question }: { question: Question }) {
  const t = useT()
  const { slug } = useSession()
  const check = useMutation({ mutationFn: () => checkLog(slug) })
  return (
    <>
      <Card title={t('audit.export')}>
        <div className="stack">
          <p className="muted">{t('audit.export.about')}</p>
          <div className="actions">
            <a className="button" href={exportAddress(slug, 'csv', question)} download>
              {t('audit.export.csv')}
            </a>
            <a className="button" href={exportAddress(slug, 'jsonl', question)} download>
              <Icon name="lock" />
              {t('audit.export.sealed')}
            </a>
          </div>
        </div>
      </Card>
      <Card title={t('audit.check.title')}>
        <div className="stack">
          <p className="muted">{t('audit.check.about')}</p>
          {check.data && <Checked found={check.data} />}
          {check.error && <ProblemNotice error={check.error} />}
          <div className="actions">
            <button
              type="button"
              className="button"
              disabled={check.isPending}
              onClick={() => check.mutate()}
            >
              {t(check.isPending ? 'audit.checking' : 'audit.check')}
            </button>
          </div>
        </div>
      </Card>
    </>
  )
}

function Checked({ found }: { found: LogCheck }) {
  const t = useT()
  const code = useCode()
  const { dateTime, number } = useFormats()
  if (found.intact) {
    return (
      <Notice tone="good" title={t('audit.intact', { count: found.rows })} announce>
        {found.sealedUntil && <p>{t('audit.intact.until', { time: dateTime(found.sealedUntil) })}</p>}
      </Notice>
    )
  }
  return (
    <Notice tone="bad" title={t('audit.broken')} announce>
      <p>
        {t('audit.broken.where', {
          position: number(found.position ?? 0),
          what: code('auditFault', found.fault ?? 'changed'),
        })}
        {found.at && <> · {dateTime(found.at)}</>}
      </p>
      <p>{t('audit.broken.advice')}</p>
    </Notice>
  )
}
