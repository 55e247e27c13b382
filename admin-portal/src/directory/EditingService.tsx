import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { DirectoryChange, KnownFacts } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { CheckField } from '../ui/choices'
import { TextArea } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Reconciling } from '../ui/Reconciling'
import { orNull, text } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useGuardedSave } from '../ui/useGuardedSave'
import { CheckFields, checkShape, usualCheck } from './CheckFields'
import { AgencyFields, ServiceFields } from './FactFields'
import { factsOf, factsSchema, formOf } from './factsForm'
import { factsQuery, useCentreName } from './stewardship'
import { useShown } from './useShown'

const schema = z.extend(factsSchema, { note: text(2_000), rest: z.boolean(), ...checkShape, means: text(40) })
type EditForm = z.infer<typeof schema>

/** Changes an entry that this centre keeps, or proposes the change to whoever does. */
export function EditingService() {
  const t = useT()
  const { slug, can } = useSession()
  const { serviceId = '' } = useParams({ strict: false })
  const query = useQuery(factsQuery(slug, serviceId))
  const keeper = useCentreName()
  const known = query.data
  const decides = Boolean(known?.ours) && can('directory:keep')
  return (
    <Page
      title={t(decides ? 'directory.edit.title' : 'directory.propose')}
      back={{ to: `/directory/${serviceId}`, label: known?.facts.name ?? t('directory.entry') }}
      intro={
        known &&
        !decides &&
        (known.steward
          ? t('directory.propose.intro', { centre: keeper(known.steward) })
          : t('directory.propose.orphan'))
      }
      narrow
    >
      <Loaded query={query} rows={8}>
        {facts => <Editing known={facts} decides={decides} />}
      </Loaded>
    </Page>
  )
}

function Editing({ known, decides }: { known: KnownFacts; decides: boolean }) {
  const t = useT()
  const { slug, me } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const shown = useShown()
  const [id] = useState(() => uuidv7())
  const filled = (facts: KnownFacts): EditForm => ({
    ...formOf(facts.facts),
    note: '',
    rest: false,
    ...usualCheck(),
  })
  const form = useForm<EditForm>({ resolver: checked(schema), defaultValues: filled(known) })
  const path = `/v1/directory/services/${known.id}`
  const guarded = useGuardedSave<EditForm>(
    form,
    { values: filled(known), etag: `"${known.version}"` },
    async (values, etag) => {
      const check = decides && values.rest ? { means: values.means, dueOn: values.dueOn } : null
      const body = { id, facts: factsOf(values), note: orNull(values.note), check }
      const said = await call<DirectoryChange>(slug, `${path}/changes`, {
        method: 'POST',
        body,
        ifMatch: etag,
        idempotencyKey: id,
      })
      await queries.invalidateQueries({ queryKey: ['directory', slug] })
      void go(`/directory/${known.id}`, {
        state: { done: said.data.status === 'accepted' ? 'entry-saved' : 'entry-proposed' },
      })
    },
    async () => {
      const { data } = await call<KnownFacts>(slug, `${path}/facts`)
      return { values: { ...form.getValues(), ...formOf(data.facts) }, etag: `"${data.version}"` }
    },
  )
  const rest = form.watch('rest')
  const submit = () => {
    if (decides && rest && !form.getValues('means')) {
      form.setError('means', { message: 'required' }, { shouldFocus: true })
    } else void guarded.submit()
  }
  return (
    <form className="stack" noValidate onSubmit={event => void form.handleSubmit(submit)(event)}>
      <Card title={t('directory.add.service')}>
        <ServiceFields
          form={form as never}
          country={known.facts.places[0]?.country ?? me.organisation.country ?? ''}
        />
        <p className="hint">{t('directory.place.shelter')}</p>
      </Card>
      <Card title={t('directory.add.agency')}>
        <AgencyFields form={form as never} />
      </Card>
      <div className="card stack">
        {decides ? (
          <>
            <CheckField form={form} name="rest" label={t('directory.check.rest')} />
            {rest && <CheckFields form={form as never} />}
          </>
        ) : (
          <TextArea
            form={form}
            name="note"
            label={t('directory.propose.note')}
            hint={t('directory.propose.note.hint')}
            rows={2}
          />
        )}
        <SaveBar
          form={form}
          problem={guarded.problem}
          busy={guarded.busy}
          label={t(decides ? 'directory.edit.save' : 'directory.propose.save')}
          offline={false}
        />
      </div>
      {guarded.theirs && (
        <Reconciling
          seen={guarded.seen}
          mine={form.getValues()}
          theirs={guarded.theirs}
          label={shown.label}
          shown={(name, value) => shown.value(name, value)}
          onClose={guarded.forget}
          onDecided={guarded.decide}
        />
      )}
    </form>
  )
}
