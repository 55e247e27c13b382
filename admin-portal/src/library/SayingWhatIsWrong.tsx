import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { ReadBlock, SheetReading } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { AskForm } from '../cases/AskForm'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { TextArea, TextField } from '../ui/fields'
import { needed, orNull, text } from '../ui/rules'
import { useSave } from '../ui/useSave'
import { BlockWords } from './BlockWords'
import { correctionsQuery } from './library'
import { webAddress } from './sheetForm'

const schema = z.object({
  words: needed(4_000),
  sourceUrl: text(2_000).check(
    z.trim(),
    z.refine(value => value === '' || webAddress.test(value), 'invalid'),
  ),
})

/** Told to the centre that wrote it, or that translates it. */
export function SayingWhatIsWrong(props: {
  reading: SheetReading
  block: ReadBlock | null
  onClose: () => void
}) {
  const { reading, block, onClose } = props
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [id] = useState(uuidv7)
  const form = useForm({ resolver: checked(schema), defaultValues: { words: '', sourceUrl: '' } })
  const saving = useSave(form)
  const say = () =>
    saving.save(async () => {
      const { words, sourceUrl } = form.getValues()
      await call(slug, `/v1/library/sheets/${reading.id}/corrections`, {
        method: 'POST',
        idempotencyKey: id,
        body: {
          id,
          block: block?.id ?? null,
          language: block?.language ?? reading.language,
          words,
          sourceUrl: orNull(sourceUrl),
        },
      })
      await queries.invalidateQueries({ queryKey: correctionsQuery(slug).queryKey })
      onClose()
    })
  return (
    <AskForm
      title={t('library.wrong')}
      form={form}
      saving={saving}
      label={t('library.wrong.send')}
      onSave={say}
      onClose={onClose}
    >
      <p className="whole muted">{t('library.wrong.text', { centre: reading.ownerName })}</p>
      {block && (
        <blockquote className="whole quoted">
          <BlockWords
            kind={block.kind}
            lines={block.lines}
            language={block.language}
            url={block.source?.url}
          />
        </blockquote>
      )}
      <TextArea form={form} name="words" label={t('library.wrong.words')} rows={4} required />
      <TextField
        form={form}
        name="sourceUrl"
        label={t('library.wrong.source')}
        native={{ type: 'url', inputMode: 'url', dir: 'ltr', spellCheck: false }}
        whole
      />
    </AskForm>
  )
}
