import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { call, query as asked } from '../api/http'
import type { AnswerCounts, ClientSummary, ExtraField, Page as PageOf } from '../api/types'
import { fullName } from '../clients/clients'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useAddress, useSearchWord } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { NotHere } from '../shell/NotHere'
import { useQuestions } from './fields'

/** What was answered to one question: how many gave which answer, and who. */
export function AnsweredPage() {
  const t = useT()
  const { fieldId = '' } = useParams({ strict: false })
  const questions = useQuestions()
  const field = questions.find(fieldId)
  if (!field) return questions.items.length > 0 ? <NotHere /> : null
  return (
    <Page
      title={questions.name(field)}
      intro={t('answers.intro')}
      back={{ to: '/clients', label: t('nav.clients') }}
    >
      {['one', 'several', 'yes-no'].includes(field.kind) && !field.identifying && (
        <CountsCard field={field} />
      )}
      <Who field={field} />
    </Page>
  )
}

function CountsCard({ field }: { field: ExtraField }) {
  const t = useT()
  const { slug } = useSession()
  const { number } = useFormats()
  const questions = useQuestions()
  const said = useSearchWord('said')
  const query = useQuery({
    queryKey: ['answers', slug, field.id, 'counts'],
    queryFn: async ({ signal }) =>
      (await call<AnswerCounts>(slug, `/v1/extra-fields/${field.id}/counts`, { signal })).data,
  })
  return (
    <Card title={t('answers.counts')}>
      <Loaded query={query} rows={4}>
        {({ items, others }) => (
          <table>
            <thead>
              <tr>
                <th scope="col">{t('answers.answer')}</th>
                <th scope="col" className="number">
                  {t('answers.clients')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(one => (
                <tr key={one.said}>
                  <th scope="row">
                    <Here to={`/answers/${field.id}`} search={{ said: one.said === said ? '' : one.said }}>
                      {questions.answer(field, [one.said])}
                    </Here>
                  </th>
                  <td className="number">{number(one.clients)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('answers.none')}</th>
                <td className="number">{number(others)}</td>
              </tr>
            </tbody>
          </table>
        )}
      </Loaded>
    </Card>
  )
}

function Who({ field }: { field: ExtraField }) {
  const t = useT()
  const { slug } = useSession()
  const questions = useQuestions()
  const show = useAddress(`/answers/${field.id}`)
  const said = useSearchWord('said')
  const least = useSearchWord('least')
  const most = useSearchWord('most')
  const between = field.kind === 'number' || field.kind === 'date'
  const query = useQuery({
    queryKey: ['answers', slug, field.id, said, least, most],
    queryFn: async ({ signal }) =>
      (
        await call<PageOf<ClientSummary>>(
          slug,
          `/v1/extra-fields/${field.id}/clients${asked({ said, least, most, limit: 100 })}`,
          { signal },
        )
      ).data,
  })
  const bound = (label: string, value: string, change: (to: string) => void) => (
    <label className="field">
      {label}
      <input
        type={field.kind === 'date' ? 'date' : 'number'}
        className="input"
        defaultValue={value}
        onBlur={event => change(event.target.value)}
      />
    </label>
  )
  return (
    <Card title={said ? questions.answer(field, [said]) : t('answers.who')}>
      {between && (
        <div className="fields">
          {bound(t('answers.least'), least, to => show({ least: to }))}
          {bound(t('answers.most'), most, to => show({ most: to }))}
        </div>
      )}
      <Loaded query={query} rows={4}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className="muted">{t('answers.nobody')}</p>
          ) : (
            <>
              <ul className="list flat">
                {items.map(client => (
                  <li key={client.id}>
                    <Here to={`/clients/${client.id}`} className="item">
                      <span className="item-title">{fullName(client.name)}</span>
                      <span className="muted small ltr">{client.number}</span>
                    </Here>
                  </li>
                ))}
              </ul>
              {next && <p className="small muted">{t('clients.more')}</p>}
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
