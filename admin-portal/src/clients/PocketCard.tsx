import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { call } from '../api/http'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'

/** The number and the code on a card without any other word: whoever finds it learns nothing. */
export function PocketCard() {
  const t = useT()
  const { slug, can } = useSession()
  const { clientId = '' } = useParams({ strict: false })
  const card = useMutation({
    mutationFn: async () =>
      (
        await call<{ number: string; withdrawalCode: string }>(slug, `/v1/clients/${clientId}/card`, {
          method: 'POST',
          body: {},
        })
      ).data,
  })
  return (
    <Page
      title={t('card.title')}
      intro={t('card.intro')}
      back={
        can('client:read')
          ? { to: `/clients/${clientId}`, label: t('client.title') }
          : { to: '/clients', label: t('nav.clients') }
      }
      narrow
    >
      {card.error && <ProblemNotice error={card.error} />}
      {card.data ? (
        <div className="stack">
          <div className="pocket-card ltr">
            <span>{card.data.number}</span>
            <small>{card.data.withdrawalCode}</small>
          </div>
          <p className="muted small">{t('card.code')}</p>
          <div className="actions">
            <button type="button" className="button primary" onClick={() => print()}>
              {t('card.print')}
            </button>
          </div>
        </div>
      ) : (
        <div>
          <button
            type="button"
            className="button primary"
            disabled={card.isPending}
            onClick={() => card.mutate()}
          >
            {t('card.make')}
          </button>
        </div>
      )}
    </Page>
  )
}
