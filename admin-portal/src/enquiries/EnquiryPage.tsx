import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Answer } from '../api/http'
import type { Enquiry } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card, Facts } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { Answering } from './Answering'
import { EnquiryTags } from './Enquiries'
import { EnquirySteps } from './EnquirySteps'
import { enquiryQuery } from './enquiries'
import { LinkingClient } from './LinkingClient'
import { Said } from './Said'

export function EnquiryPage() {
  const t = useT()
  const { slug } = useSession()
  const { enquiryId = '' } = useParams({ strict: false })
  const query = useQuery(enquiryQuery(slug, enquiryId))
  return (
    <Page title={t('enquiry.title')} back={{ to: '/enquiries', label: t('enquiries.title') }} narrow>
      <Loaded query={query} rows={4}>
        {answer => <Whole answer={answer} />}
      </Loaded>
    </Page>
  )
}

/** Whose code it was, where it was somebody's: then the withdrawal waits to be carried out. */
function Withdrawal({ client }: { client: Enquiry['line']['client'] }) {
  const t = useT()
  return client ? (
    <Notice tone="warn" title={t('enquiry.withdrawal.known')}>
      <Here to={`/clients/${client.id}`}>{t('enquiry.withdrawal.open')}</Here>
    </Notice>
  ) : (
    <Notice tone="info" title={t('enquiry.withdrawal.unknown')} />
  )
}

function Whole({ answer }: { answer: Answer<Enquiry> }) {
  const t = useT()
  const { dateTime, date, language } = useFormats()
  const code = useCode()
  const { line, contents, answers, deleteOn, visitId } = answer.data
  return (
    <>
      {line.addressWithheld && (
        <Notice tone="warn" title={t('hotline.trafficking')}>
          <p>{t('hotline.trafficking.text')}</p>
        </Notice>
      )}
      {line.kind === 'complaint' && <Notice tone="info" title={t('enquiry.complaint.note')} />}
      {line.kind === 'withdrawal' && <Withdrawal client={line.client} />}
      <Card title={contents?.subject ?? code('enquiryKind', line.kind)}>
        <div className="stack">
          <p className="row">
            <EnquiryTags line={line} />
          </p>
          <Facts
            facts={[
              [t('enquiries.from'), contents?.from && <bdi className="ltr">{contents.from}</bdi>],
              [t('enquiry.received'), dateTime(line.receivedAt)],
              [t('hotline.language'), line.language && language(line.language)],
              [t('enquiry.assignee'), line.assignee?.name],
              [t('enquiry.delete-on'), !line.client && contents && date(deleteOn)],
            ]}
          />
          <Said contents={contents} />
          {contents ? (
            <p className="prose" dir="auto">
              {contents.text}
            </p>
          ) : (
            <p className="muted">{t('enquiries.forgotten')}</p>
          )}
        </div>
      </Card>
      <EnquirySteps answer={answer} />
      <LinkingClient answer={answer} />
      {answers.length > 0 && (
        <Card title={t('enquiry.answers')}>
          <ol className="timeline">
            {answers.map(one => (
              <li key={one.id}>
                <p className="prose" dir="auto">
                  {one.text}
                </p>
                <p className="muted small">
                  {[one.by.name, code('sentBy', one.sentBy), dateTime(one.at)].join(' · ')}
                </p>
              </li>
            ))}
          </ol>
        </Card>
      )}
      {line.status !== 'closed' && <Answering answer={answer} />}
      {visitId && (
        <p>
          <Here to={`/visits/${visitId}`}>{t('contact.open')}</Here>
        </p>
      )}
    </>
  )
}
