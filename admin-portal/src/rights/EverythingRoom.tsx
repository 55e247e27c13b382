import { useMutation } from '@tanstack/react-query'
import { ClientFrame } from '../clients/ClientFrame'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Card } from '../ui/Card'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Kept } from './Kept'
import { ProposingErasure } from './ProposingErasure'
import { everything } from './rights'
import { isEmpty, useSaying } from './saying'

/** A client asks: what do you keep about me? And: destroy it. */
export function EverythingRoom() {
  const t = useT()
  const { slug, can } = useSession()
  const { dateTime } = useFormats()
  const asking = useMutation({
    mutationFn: (clientId: string) => everything(slug, clientId).then(answer => answer.data),
  })
  return (
    <ClientFrame>
      {client => (
        <div className="stack wide">
          <Card title={t('everything.title')}>
            <div className="stack">
              <p>{t('everything.text')}</p>
              {asking.error && <ProblemNotice error={asking.error} />}
              <div className="actions">
                <button
                  type="button"
                  className="button primary"
                  disabled={asking.isPending}
                  onClick={() => asking.mutate(client.id)}
                >
                  {t('everything.show')}
                </button>
                {asking.data && (
                  <>
                    <button type="button" className="button" onClick={() => print()}>
                      {t('everything.print')}
                    </button>
                    <a
                      className="button"
                      download={`${client.number}.json`}
                      href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(asking.data, null, 2))}`}
                    >
                      {t('everything.download')}
                    </a>
                  </>
                )}
              </div>
            </div>
          </Card>
          {asking.data && (
            <>
              <p className="muted">{t('everything.at', { time: dateTime(asking.data.at) })}</p>
              <Rooms rooms={asking.data.rooms} />
            </>
          )}
          {can('erasure:propose') && <ProposingErasure client={client} />}
        </div>
      )}
    </ClientFrame>
  )
}

/** What there is, and at the end where there is nothing: a client who asks wants to know that too. */
function Rooms({ rooms }: { rooms: Record<string, unknown> }) {
  const t = useT()
  const { list } = useFormats()
  const { room } = useSaying()
  const empty = Object.keys(rooms).filter(name => isEmpty(rooms[name]))
  return (
    <>
      {Object.entries(rooms)
        .filter(([name]) => !empty.includes(name))
        .map(([name, kept]) => (
          <Kept key={name} room={name} kept={kept} />
        ))}
      {empty.length > 0 && (
        <p className="muted">{t('everything.nothing', { rooms: list(empty.map(room)) })}</p>
      )}
    </>
  )
}
