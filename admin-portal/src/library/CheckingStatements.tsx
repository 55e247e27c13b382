import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { call } from '../api/http'
import type { ReadBlock, Sheet } from '../api/types'
import { AskForm } from '../cases/AskForm'
import { inDays } from '../directory/stewardship'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { checked } from '../ui/checked'
import { DateField } from '../ui/DateField'
import { Loaded } from '../ui/Loaded'
import { futureDate } from '../ui/rules'
import { useSave } from '../ui/useSave'
import { BlockWords } from './BlockWords'
import { isStatement, sheetQuery } from './library'

const schema = z.object({
  statements: z.array(z.string()).check(z.minLength(1, 'required')),
  dueOn: futureDate().check(z.refine(value => value !== '' && value <= inDays(366), 'out-of-range')),
})

/** Somebody compares what the sheet states with its sources, one by one, in the words of its owner. */
export function CheckingStatements({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const query = useQuery(sheetQuery(slug, sheet.id, sheet.language))
  const form = useForm<z.infer<typeof schema>>({
    resolver: checked(schema),
    defaultValues: { statements: [], dueOn: inDays(180) },
  })
  const saving = useSave(form)
  const check = () =>
    saving.save(async () => {
      await call(slug, `/v1/library/sheets/${sheet.id}/checks`, {
        method: 'POST',
        body: { ...form.getValues(), draft: false },
      })
      await queries.invalidateQueries({ queryKey: ['library', slug] })
      onClose()
    })
  return (
    <AskForm
      title={t('library.check')}
      form={form}
      saving={saving}
      label={t('library.check.save')}
      onSave={check}
      onClose={onClose}
    >
      <p className="whole">{t('library.check.text')}</p>
      <div className="whole">
        <Loaded query={query}>
          {({ data }) => (
            <ul className="stack">
              {inOrder(data.reading?.blocks ?? []).map(block => (
                <li key={block.id}>
                  <Statement block={block} register={form.register('statements')} />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </div>
      <DateField
        form={form}
        name="dueOn"
        label={t('library.check.due')}
        hint={t('library.check.due.hint')}
        required
      />
    </AskForm>
  )
}

/** What is due first. */
function inOrder(blocks: ReadBlock[]): ReadBlock[] {
  return blocks
    .filter(block => isStatement(block.kind))
    .sort((a, b) => (a.verified?.dueOn ?? '').localeCompare(b.verified?.dueOn ?? ''))
}

function Statement(props: {
  block: ReadBlock
  register: ReturnType<ReturnType<typeof useForm>['register']>
}) {
  const t = useT()
  const { date } = useFormats()
  const { block, register } = props
  return (
    <div className="card stack tight">
      <BlockWords kind={block.kind} lines={block.lines} language={block.language} url={block.source?.url} />
      <p className="row small">
        {block.source && (
          <a href={block.source.url} rel="noreferrer" target="_blank" dir="auto">
            {t('library.check.open', { name: block.source.name })}
          </a>
        )}
        {block.verified && (
          <span className={block.verified.stale ? 'tag warn' : 'muted'}>
            {t('library.check.until', { date: date(block.verified.dueOn) })}
          </span>
        )}
      </p>
      <label className="choice">
        <input type="checkbox" value={block.id} {...register} />
        <span>{t('library.check.same')}</span>
      </label>
    </div>
  )
}
