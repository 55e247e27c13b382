import { useQuery } from '@tanstack/react-query'
import type { CaseOnHand } from '../api/types'
import { fullName } from '../clients/clients'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useAddress, useSearchWord } from '../shell/Here'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { today } from '../ui/rules'
import { caseloadQuery } from './cases'
import { OutcomesTable } from './OutcomesTable'

const filters = ['all', 'overdue', 'quiet'] as const

/** The open cases in one's hands, or in everybody's for supervision: what is late first, and which have gone quiet. */
export function CaseloadPage() {
  const t = useT()
  const { slug, can } = useSession()
  const whose = useSearchWord('whose')
  const everybody = can('case:supervise') && whose === 'all'
  const which = useSearchWord('show') || 'all'
  const address = useAddress('/caseload')
  const query = useQuery(caseloadQuery(slug, everybody))
  const show = (show: string, whose = everybody ? 'all' : '') => address({ show, whose })
  return (
    <Page
      title={t('caseload.title')}
      actions={
        can('case:supervise') && (
          <Here to="/note-templates" className="button">
            {t('templates.title')}
          </Here>
        )
      }
    >
      <div className="row" role="group" aria-label={t('caseload.show')}>
        {can('case:supervise') && (
          <button
            type="button"
            className="button"
            aria-pressed={everybody}
            onClick={() => show(which, everybody ? '' : 'all')}
          >
            {t('caseload.everybody')}
          </button>
        )}
        {filters.map(filter => (
          <button
            key={filter}
            type="button"
            className="button"
            aria-pressed={which === filter}
            onClick={() => show(filter)}
          >
            {t(`caseload.${filter}`)}
          </button>
        ))}
      </div>
      <Loaded query={query} rows={5}>
        {({ items, quietAfterDays }) => {
          const shown = items.filter(
            one => which === 'all' || (which === 'overdue' ? one.overdue > 0 : one.quiet),
          )
          return shown.length === 0 ? (
            <p className="muted">{t('caseload.none')}</p>
          ) : (
            <ul className="list">
              {shown.map(one => (
                <li key={one.id}>
                  <Item one={one} everybody={everybody} quietAfterDays={quietAfterDays} />
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
      {can('figures:own') && <OutcomesTable />}
    </Page>
  )
}

function Item(props: { one: CaseOnHand; everybody: boolean; quietAfterDays: number }) {
  const { one, everybody } = props
  const t = useT()
  const code = useCode()
  const { date } = useFormats()
  return (
    <Here to={`/clients/${one.client.id}/cases/${one.id}`} className="item">
      <span className="stack tight">
        <span className="row">
          <bdi className="item-title">{fullName(one.client.name)}</bdi>
          <span className="muted small ltr">{one.client.number}</span>
        </span>
        <span className="clamped" dir="auto">
          {one.about}
        </span>
        {everybody && (
          <span className="muted small">
            {one.lead ? t('caseload.lead', { name: one.lead.name }) : t('team.none')}
          </span>
        )}
        <span className="row small">
          <span className="tag info">{code('step', one.step)}</span>
          {one.overdue > 0 && <span className="tag warn">{t('caseload.late', { count: one.overdue })}</span>}
          {one.quiet && (
            <span className="tag warn">{t('caseload.quiet-for', { count: props.quietAfterDays })}</span>
          )}
          {one.signOffAsked && <span className="tag warn">{t('caseload.sign-off')}</span>}
          {one.nextOn && one.nextOn >= today() && (
            <span className="muted">{t('caseload.next', { date: date(one.nextOn) })}</span>
          )}
        </span>
      </span>
    </Here>
  )
}
