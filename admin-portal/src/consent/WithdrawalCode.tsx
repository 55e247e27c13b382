import { useMutation } from '@tanstack/react-query'
import { call } from '../api/http'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { ProblemNotice } from '../ui/ProblemNotice'

/** Shown when asked for, and written into the audit log: with it somebody takes back what was agreed to. */
export function WithdrawalCode({ clientId }: { clientId: string }) {
  const t = useT()
  const { slug, can } = useSession()
  const code = useMutation({
    mutationFn: async () =>
      (
        await call<{ code: string }>(slug, `/v1/clients/${clientId}/withdrawal-code`, {
          method: 'POST',
          body: {},
        })
      ).data.code,
  })
  if (!can('client:write')) return null
  return (
    <div className="stack tight" aria-live="polite">
      {code.error && <ProblemNotice error={code.error} />}
      {code.data ? (
        <>
          <p>
            <strong className="ltr">{code.data}</strong>
          </p>
          <p className="muted small">{t('consent.code.text')}</p>
        </>
      ) : (
        <div>
          <button
            type="button"
            className="button quiet"
            disabled={code.isPending}
            onClick={() => code.mutate()}
          >
            {t('consent.code.show')}
          </button>
        </div>
      )}
    </div>
  )
}
