import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { FollowedCountry } from '../api/types'
import { AskForm } from '../cases/AskForm'
import { useColleagues } from '../cases/useColleagues'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { SelectField } from '../ui/fields'
import { text } from '../ui/rules'
import { useSave } from '../ui/useSave'

const schema = z.object({ person: text() })

/** The colleague who answers for what the centre tells people about a country; nobody is an answer too. */
export function ChoosingResponsible(props: { followed: FollowedCountry; onClose: () => void }) {
  const { followed, onClose } = props
  const t = useT()
  const { country } = useFormats()
  const { slug } = useSession()
  const queries = useQueryClient()
  const colleagues = withPresent(useColleagues(), followed)
  const form = useForm({
    resolver: checked(schema),
    defaultValues: { person: followed.responsible ?? '' },
  })
  const saving = useSave(form)
  const choose = () =>
    saving.save(async () => {
      const chosen = colleagues.find(one => one.id === form.getValues('person'))
      await call(slug, `/v1/library/countries/${followed.country}/responsible`, {
        ...(chosen
          ? { method: 'PUT', body: { person: chosen.id, name: chosen.name } }
          : { method: 'DELETE' }),
      })
      await queries.invalidateQueries({ queryKey: ['library', slug, 'countries'] })
      onClose()
    })
  return (
    <AskForm
      title={t('countries.choose-for', { country: country(followed.country) })}
      form={form}
      saving={saving}
      label={t('action.save')}
      onSave={choose}
      onClose={onClose}
    >
      <p className="whole">{t('countries.choose.note')}</p>
      <SelectField
        form={form}
        name="person"
        label={t('countries.colleague')}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        empty={t('countries.nobody')}
        required
        whole
      />
    </AskForm>
  )
}

/** Whoever answers for it now can stay, also where they have left the list. */
function withPresent(colleagues: { id: string; name: string }[], followed: FollowedCountry) {
  const { responsible, responsibleName } = followed
  return !responsible || colleagues.some(one => one.id === responsible)
    ? colleagues
    : [...colleagues, { id: responsible, name: responsibleName ?? responsible }]
}
