import { useQuery } from '@tanstack/react-query'
import type { Cell, ClientFigures, ExtraField } from '../api/types'
import { call, query as asked } from '../api/http'
import { isCountable, useQuestions } from '../fields/fields'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo, useSearchWord } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Suppressed } from './Suppressed'

const figuresByAnswer = (slug: string, field: string, from: string, until: string) => ({
  queryKey: ['figures', slug, 'clients', field, from, until],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await call<ClientFigures>(slug, `/v1/figures/clients${asked({ field, from, until })}`, { signal })).data,
})

/** This centre's new clients, month by month, by what they answered to a question of its own. */
export function OwnQuestion({ from, until }: { from: string; until: string }) {
  const t = useT()
  const go = useGo()
  const questions = useQuestions()
  const asked = useSearchWord('field')
  const countable = questions.items.filter(isCountable)
  const field = countable.find(one => one.id === asked) ?? countable[0]
  if (!field)
    return (
      <Empty icon="figures" title={t('figures.own.none')}>
        <p>{t('figures.own.none.advice')}</p>
      </Empty>
    )
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor="own-question">{t('figures.own.question')}</label>
        <select
          id="own-question"
          className="input"
          value={field.id}
          onChange={event =>
            void go('/figures', {
              search: { from, until, view: 'answer', field: event.target.value },
              replace: true,
            })
          }
        >
          {countable.map(one => (
            <option key={one.id} value={one.id}>
              {questions.name(one)}
            </option>
          ))}
        </select>
      </div>
      <Table field={field} from={from} until={until} />
    </div>
  )
}

function Table({ field, from, until }: { field: ExtraField; from: string; until: string }) {
  const t = useT()
  const { slug } = useSession()
  const { month: named } = useFormats()
  const questions = useQuestions()
  const query = useQuery(figuresByAnswer(slug, field.id, from, until))
  return (
    <Loaded query={query}>
      {figures => (
        <div className="stack">
          <div className="table-frame" role="region" aria-label={t('figures.table')} tabIndex={0}>
            <table className="figures">
              <caption>{t('figures.own.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('figures.by.month')}</th>
                  {figures.months[0]?.byAnswer.map(({ code }) => (
                    <th key={code ?? ''} scope="col">
                      {code === null ? t('figures.own.unanswered') : questions.answer(field, [code])}
                    </th>
                  ))}
                  <th scope="col">{t('figures.own.clients')}</th>
                </tr>
              </thead>
              <tbody>
                {[...figures.months].reverse().map(one => (
                  <tr key={one.month}>
                    <th scope="row">{named(one.month)}</th>
                    {one.byAnswer.map(({ code, clients }) => (
                      <td key={code ?? ''}>
                        <Count cell={clients} most={figures.threshold - 1} />
                      </td>
                    ))}
                    <td>
                      <Count cell={one.clients} most={figures.threshold - 1} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {field.kind === 'several' && <p className="small muted">{t('figures.own.several')}</p>}
          <Suppressed threshold={figures.threshold} />
        </div>
      )}
    </Loaded>
  )
}

function Count({ cell, most }: { cell: Cell; most: number }) {
  const t = useT()
  const { number } = useFormats()
  return cell.suppressed ? (
    <span className="tag" title={t('figures.hidden', { most })}>
      {t('figures.hidden.short')}
    </span>
  ) : (
    <span className="number">{number(cell.count ?? 0)}</span>
  )
}
