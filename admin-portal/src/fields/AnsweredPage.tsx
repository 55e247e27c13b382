import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { call } from '../api/http'
import type { AnswerCounts, ExtraField } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { NotHere } from '../shell/NotHere'
import { isCountable, useQuestions } from './fields'

/** How many clients gave which answer to one question; each number leads to who they are. */
export function AnsweredPage() {
  const t = useT()
  const { fieldId = '' } = useParams({ strict: false })
  const questions = useQuestions()
  const field = questions.find(fieldId)
  if (!field || !isCountable(field)) return questions.items.length > 0 ? <NotHere /> : null
  return (
    <Page
      title={questions.name(field)}
      intro={t('answers.intro')}
      back={{ to: '/clients', label: t('nav.clients') }}
    >
      <CountsCard field={field} />
    </Page>
  )
}

function CountsCard({ field }: { field: ExtraField }) {
  const t = useT()
  const { slug } = useSession()
  const { number } = useFormats()
  const questions = useQuestions()
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
                    <Here to="/clients" search={{ field: field.id, said: one.said }}>
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
