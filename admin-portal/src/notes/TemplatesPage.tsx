import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { NoteTemplate } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { AskForm } from '../cases/AskForm'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { CheckField } from '../ui/choices'
import { TextArea, TextField } from '../ui/fields'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { needed } from '../ui/rules'
import { useSave } from '../ui/useSave'
import { templatesQuery } from './notes'

/** The headings that this centre wants its notes to have. */
export function TemplatesPage() {
  const t = useT()
  const { slug } = useSession()
  const query = useQuery(templatesQuery(slug))
  const [asking, setAsking] = useState<NoteTemplate | 'new' | null>(null)
  return (
    <Page
      title={t('templates.title')}
      intro={t('templates.intro')}
      back={{ to: '/caseload', label: t('caseload.title') }}
      actions={
        <button type="button" className="button primary" onClick={() => setAsking('new')}>
          <Icon name="plus" />
          {t('templates.add')}
        </button>
      }
      narrow
    >
      <Loaded query={query} rows={2}>
        {items =>
          items.length === 0 ? (
            <p className="muted">{t('templates.none')}</p>
          ) : (
            <ul className="list">
              {items.map(template => (
                <li key={template.id}>
                  <button type="button" className="item" onClick={() => setAsking(template)}>
                    <span className="stack tight">
                      <bdi className="item-title">{template.name}</bdi>
                      <span className="clamped prose" dir="auto">
                        {template.wording}
                      </span>
                    </span>
                    {template.retired && <span className="tag">{t('templates.retired')}</span>}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {asking && <Writing template={asking === 'new' ? null : asking} onClose={() => setAsking(null)} />}
    </Page>
  )
}

const schema = z.object({ name: needed(100), wording: needed(10_000), retired: z.boolean() })

function Writing({ template, onClose }: { template: NoteTemplate | null; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(() => template?.id ?? uuidv7())
  const form = useForm({
    resolver: checked(schema),
    defaultValues: {
      name: template?.name ?? '',
      wording: template?.wording ?? '',
      retired: template?.retired ?? false,
    },
  })
  const saving = useSave(form)
  const write = () =>
    saving.save(async () => {
      const body = { id, ...form.getValues() }
      await (template
        ? call(slug, `/v1/note-templates/${id}`, { method: 'PUT', body, ifMatch: `"${template.version}"` })
        : call(slug, '/v1/note-templates', { method: 'POST', body, idempotencyKey: id }))
      await queries.invalidateQueries({ queryKey: ['note-templates', slug] })
      onClose()
    })
  return (
    <AskForm
      title={t(template ? 'templates.change' : 'templates.add')}
      form={form}
      saving={saving}
      label={t('templates.save')}
      onSave={write}
      onClose={onClose}
    >
      <TextField form={form} name="name" label={t('templates.name')} required whole />
      <TextArea form={form} name="wording" label={t('templates.wording')} rows={6} required />
      {template && <CheckField form={form} name="retired" label={t('templates.retire')} />}
    </AskForm>
  )
}
