import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo, useSearchWord } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Tabs } from '../ui/Tabs'
import { figuresQuery, lastMonths, rowsOf, type View } from './figures'
import { FiguresTable } from './FiguresTable'
import { OwnQuestion } from './OwnQuestion'
import { Suppressed } from './Suppressed'

const views = ['month', 'sex', 'service'] as const

/** Centres compared, and the centre's own clients counted; persons never: no cell here says anything about fewer people than the threshold. */
export function FiguresPage() {
  const t = useT()
  const { can } = useSession()
  const months = lastMonths(24)
  const from = useSearchWord('from') || (months[5] ?? '')
  const until = useSearchWord('until') || (months[0] ?? '')
  const asked = useSearchWord('view')
  const compares = can('figures:compare')
  const own = can('figures:own') && (asked === 'answer' || !compares)
  const view: View = views.find(one => one === asked) ?? 'month'
  return (
    <Page title={t('nav.figures')} intro={t(own ? 'figures.own.intro' : 'figures.intro')}>
      <Period months={months} from={from} until={until} view={own ? 'answer' : view} />
      {compares && (
        <Tabs
          label={t('figures.by')}
          to="/figures"
          tabs={[...views, ...(can('figures:own') ? (['answer'] as const) : [])].map(one => ({
            label: t(`figures.by.${one}`),
            search: { from, until, view: one },
            current: one === (own ? 'answer' : view),
          }))}
        />
      )}
      {own ? <OwnQuestion from={from} until={until} /> : <Compared from={from} until={until} view={view} />}
    </Page>
  )
}

function Compared({ from, until, view }: { from: string; until: string; view: View }) {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery({ ...figuresQuery(slug, from, until), placeholderData: keepPreviousData })
  return (
    <Loaded query={query}>
      {figures =>
        figures.centres.length === 0 ? (
          <Empty icon="figures" title={t('figures.none')}>
            <p>{t('figures.none.advice')}</p>
          </Empty>
        ) : (
          <div className="stack">
            <FiguresTable figures={figures} rows={rowsOf(figures, view)} view={view} />
            <Suppressed threshold={figures.threshold} />
          </div>
        )
      }
    </Loaded>
  )
}

function Period(props: { months: string[]; from: string; until: string; view: View | 'answer' }) {
  const t = useT()
  const go = useGo()
  const { month: name } = useFormats()
  const { months, from, until, view } = props
  const field = useSearchWord('field')
  const choose = (change: { from?: string; until?: string }) =>
    void go('/figures', {
      search: { from, until, view, ...(field ? { field } : {}), ...change },
      replace: true,
    })
  return (
    <div className="row period">
      <div className="field">
        <label htmlFor="from">{t('figures.from')}</label>
        <select
          id="from"
          className="input"
          value={from}
          onChange={event => choose({ from: event.target.value })}
        >
          {months
            .filter(month => month <= until)
            .map(month => (
              <option key={month} value={month}>
                {name(month)}
              </option>
            ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="until">{t('figures.until')}</label>
        <select
          id="until"
          className="input"
          value={until}
          onChange={event => choose({ until: event.target.value })}
        >
          {months
            .filter(month => month >= from)
            .map(month => (
              <option key={month} value={month}>
                {name(month)}
              </option>
            ))}
        </select>
      </div>
    </div>
  )
}
