import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import { uuidv7 } from '../api/uuid'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { Card } from '../ui/Card'
import { checked } from '../ui/checked'
import { CheckField } from '../ui/choices'
import { ComboField } from '../ui/ComboField'
import { SelectField } from '../ui/fields'
import { Page } from '../ui/Page'
import { needed } from '../ui/rules'
import { SaveBar } from '../ui/SaveBar'
import { useCountryOptions } from '../ui/useChoices'
import { useSave } from '../ui/useSave'
import { CheckFields, checkShape, usualCheck } from './CheckFields'
import { AgencyFields, ServiceFields } from './FactFields'
import { blankPlace, factsOf, factsSchema, nothingYet } from './factsForm'
import { kinds } from './kinds'

const schema = z.extend(factsSchema, {
  type: needed(60),
  country: needed(2),
  confidential: z.boolean(),
  ...checkShape,
})
type AgencyForm = z.infer<typeof schema>

/** An agency that this centre has come to know. It keeps the entry from then on. */
export function AddingAgency() {
  const t = useT()
  const { slug, me } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const countries = useCountryOptions()
  const [ids] = useState(() => ({ id: uuidv7(), serviceId: uuidv7() }))
  const home = me.organisation.country ?? ''
  const form = useForm<AgencyForm>({
    resolver: checked(schema),
    defaultValues: {
      ...nothingYet,
      places: [blankPlace(home)],
      type: '',
      country: home,
      confidential: false,
      ...usualCheck(),
    },
  })
  const { save, busy, problem } = useSave(form)
  const confidential = form.watch('confidential')
  const add = form.handleSubmit(({ type, country, confidential: shelter, means, dueOn, ...facts }) =>
    save(async () => {
      const said = factsOf(shelter ? { ...facts, places: [] } : facts)
      await call(slug, '/v1/directory/agencies', {
        method: 'POST',
        body: { ...ids, type, country, confidential: shelter, facts: said, check: { means, dueOn } },
        idempotencyKey: ids.id,
      })
      await queries.invalidateQueries({ queryKey: ['directory', slug] })
      void go(`/directory/${ids.serviceId}`, { state: { done: 'agency-added' } })
    }),
  )
  return (
    <Page
      title={t('directory.add')}
      intro={t('directory.add.intro')}
      back={{ to: '/directory', label: t('nav.directory') }}
      narrow
    >
      <form className="stack" noValidate onSubmit={event => void add(event)}>
        <Card title={t('directory.add.agency')}>
          <div className="fields">
            <SelectField
              form={form}
              name="type"
              label={t('directory.add.kind')}
              required
              options={kinds.map(value => ({ value, label: t(`directory.kind.${value}`) }))}
            />
            <ComboField
              form={form}
              name="country"
              label={t('directory.add.country')}
              options={countries}
              required
            />
            <CheckField
              form={form}
              name="confidential"
              label={t('directory.add.shelter')}
              note={t('directory.add.shelter.note')}
            />
          </div>
          <AgencyFields form={form as never} />
        </Card>
        <Card title={t('directory.add.service')}>
          <ServiceFields form={form as never} country={home} sheltered={confidential} />
        </Card>
        <Card title={t('directory.check.title')}>
          <CheckFields form={form as never} />
          <SaveBar
            form={form}
            problem={problem}
            busy={busy}
            label={t('directory.add.save')}
            offline={false}
          />
        </Card>
      </form>
    </Page>
  )
}
