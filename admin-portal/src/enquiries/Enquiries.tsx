import { useQuery } from '@tanstack/react-query'
import type { EnquiryLine } from '../api/types'
import { fullName } from '../clients/clients'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useSearchWord } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { enquiriesQuery } from './enquiries'
import { KindFilter, kindIcons } from './KindFilter'

/** What came in and waits for an answer: the most urgent first. */
export function Enquiries() {
  const t = useT()
  const { slug, can } = useSession()
  const done = useSearchWord('done') === 'yes'
  const kind = useSearchWord('kind')
  const query = useQuery(enquiriesQuery(slug, done, kind || null))
  return (
    <Page
      title={t('enquiries.title')}
      intro={t('enquiries.intro')}
      actions={
        <>
          <Here to="/enquiries/new" className="button primary">
            <Icon name="plus" />
            {t('enquiries.note')}
          </Here>
          {can('line:manage') && (
            <Here to="/enquiries/ways" className="button">
              {t('ways.title')}
            </Here>
          )}
        </>
      }
    >
      <nav className="row" aria-label={t('enquiries.title')}>
        <Here to="/enquiries" search={kind ? { kind } : {}} className={done ? 'button quiet' : 'button'}>
          {t('enquiries.waiting')}
        </Here>
        <Here
          to="/enquiries"
          search={{ done: 'yes', ...(kind ? { kind } : {}) }}
          className={done ? 'button' : 'button quiet'}
        >
          {t('enquiries.done')}
        </Here>
      </nav>
      <KindFilter kind={kind} done={done} />
      <Loaded query={query} rows={4}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty icon="check" title={t(done ? 'enquiries.none-done' : 'enquiries.none')} />
          ) : (
            <>
              <ul className="list">
                {items.map(line => (
                  <li key={line.id}>
                    <Line line={line} />
                  </li>
                ))}
              </ul>
              {more && <p className="muted small">{t('enquiries.more')}</p>}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Line({ line }: { line: EnquiryLine }) {
  const t = useT()
  const { dateTime } = useFormats()
  return (
    <Here to={`/enquiries/${line.id}`} className="item">
      <span className="stack tight">
        <span className="row">
          <strong dir="auto">
            {line.beginning === '' ? t('enquiries.no-words') : (line.beginning ?? t('enquiries.forgotten'))}
          </strong>
          <EnquiryTags line={line} />
        </span>
        <span className="muted small">
          {[
            dateTime(line.receivedAt),
            line.client && fullName(line.client.name),
            line.assignee && t('enquiries.with', { name: line.assignee.name }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </Here>
  )
}

export function EnquiryTags({ line }: { line: EnquiryLine }) {
  const t = useT()
  const code = useCode()
  const { dateTime } = useFormats()
  const waits = line.status === 'new' || line.status === 'assigned'
  return (
    <>
      {line.kind !== 'message' && line.kind !== line.channel && (
        <span className={line.kind === 'complaint' ? 'tag bad' : 'tag info'}>
          <Icon name={kindIcons[line.kind]} size={14} />
          {code('enquiryKind', line.kind)}
        </span>
      )}
      <span className="tag">{code('enquiryChannel', line.channel)}</span>
      <span className={waits ? 'tag info' : 'tag good'}>{code('enquiryStatus', line.status)}</span>
      {(waits || line.missed) && (
        <span className={line.missed ? 'tag warn' : 'tag'}>
          {t('enquiries.answer-by', { when: dateTime(line.answerBy) })}
          {line.missed && ` · ${t('follow-ups.missed')}`}
        </span>
      )}
    </>
  )
}
