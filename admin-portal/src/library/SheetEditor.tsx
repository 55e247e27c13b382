import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useFieldArray, useForm, type Path } from 'react-hook-form'
import { call, type Answer } from '../api/http'
import { asProblem, type Problem } from '../api/problems'
import type { SheetDraft } from '../api/types'
import { useT } from '../language/useT'
import { useDraft } from '../offline/useDraft'
import { useSession } from '../session/session'
import { useGo } from '../shell/Here'
import { checked } from '../ui/checked'
import { TextArea } from '../ui/fields'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { AddingBlock } from './AddingBlock'
import { BlockEditor } from './BlockEditor'
import { draftQuery } from './library'
import { blank, fieldOfBlock, toTyped, typedSheet, type TypedSheet } from './sheetForm'
import { TheirDraft } from './TheirDraft'
import { useCompared } from './useCompared'
import { useSavingDraft } from './useSavingDraft'

/** Writes a sheet block by block: plain text boxes, in which nothing but words can be typed. */
export function SheetEditor({ answer }: { answer: Answer<SheetDraft> }) {
  const t = useT()
  const { slug } = useSession()
  const go = useGo()
  const queries = useQueryClient()
  const [known] = useState(answer)
  const sheet = known.data.sheet
  const form = useForm<TypedSheet>({
    resolver: checked(typedSheet) as never,
    defaultValues: toTyped(known.data.blocks, known.data.whatChanged),
  })
  const { fields, insert, move, remove } = useFieldArray({
    control: form.control,
    name: 'blocks',
    keyName: 'key',
  })
  const { forget } = useDraft(`sheet.${sheet}`, form)
  const saving = useSavingDraft(known)
  const [refused, setRefused] = useState<Problem | null>(null)
  const compared = useCompared(sheet, () => saving.save(form.getValues()))
  const { typed, save } = saving
  useEffect(() => {
    const watching = form.watch(() => typed(form.getValues))
    return () => watching.unsubscribe()
  }, [form, typed])

  const finish = async (work: (etag: string | null) => Promise<unknown>, then: () => Promise<unknown>) => {
    setRefused(null)
    form.clearErrors()
    const stored = await save(form.getValues())
    if (!stored) return
    try {
      await work(stored.etag)
      await forget()
      await queries.invalidateQueries({ queryKey: ['library', slug] })
      await then()
    } catch (error) {
      const problem = asProblem(error)
      setRefused(problem)
      problem.errors.forEach(({ pointer, code }, place) => {
        const field = fieldOfBlock(pointer)
        if (field) form.setError(field as Path<TypedSheet>, { message: code }, { shouldFocus: place === 0 })
      })
    }
  }
  const submit = () =>
    finish(
      ifMatch =>
        call(slug, `/v1/library/sheets/${sheet}/draft/submission`, { method: 'POST', body: {}, ifMatch }),
      () => queries.invalidateQueries({ queryKey: draftQuery(slug, sheet).queryKey }),
    )
  const discard = () =>
    finish(
      ifMatch => call(slug, `/v1/library/sheets/${sheet}/draft`, { method: 'DELETE', ifMatch }),
      () => go('/library', { replace: true }),
    )

  return (
    <form className="stack sheet-editor" noValidate onSubmit={event => event.preventDefault()}>
      {known.data.returnedBecause && (
        <Notice tone="warn" title={t('library.draft.returned')}>
          <p dir="auto">{known.data.returnedBecause}</p>
        </Notice>
      )}
      <p className="small muted saved-mark" role="status">
        {t(`library.draft.state.${saving.state}`)}
      </p>
      <ol className="stack blocks">
        {fields.map((field, place) => (
          <li key={field.key}>
            <BlockEditor
              form={form}
              place={place}
              count={fields.length}
              language={known.data.language}
              compared={compared}
              onMove={to => move(place, to)}
              onRemove={() => remove(place)}
            />
            {place > 0 && (
              <AddingBlock
                after={place}
                onAdd={kind => insert(place + 1, blank(kind, form.getValues(`blocks.${place}`)))}
              />
            )}
          </li>
        ))}
      </ol>
      {known.data.basedOn > 0 && (
        <section className="card fields" aria-label={t('library.what-changed')}>
          <TextArea
            form={form}
            name="whatChanged"
            label={t('library.what-changed')}
            hint={t('library.what-changed.hint')}
            rows={3}
            required
          />
        </section>
      )}
      {saving.problem?.kind === 'precondition-failed' ? (
        <TheirDraft
          onKeepMine={() => void saving.replaceTheirs(form.getValues())}
          onTakeTheirs={() =>
            void forget().then(() => queries.resetQueries({ queryKey: draftQuery(slug, sheet).queryKey }))
          }
        />
      ) : (
        saving.problem && <ProblemNotice error={saving.problem} />
      )}
      {refused && <Refused problem={refused} />}
      <div className="actions">
        <button type="button" className="button primary" onClick={() => void submit()}>
          {t('library.draft.submit')}
        </button>
        <button type="button" className="button" onClick={() => void save(form.getValues())}>
          {t('library.draft.save')}
        </button>
        <button type="button" className="button quiet danger" onClick={() => void discard()}>
          {t('library.draft.discard')}
        </button>
      </div>
      <p className="hint">{t('library.draft.submit.hint')}</p>
    </form>
  )
}

function Refused({ problem }: { problem: Problem }) {
  const t = useT()
  return problem.errors.length > 0 ? (
    <Notice tone="bad" title={t('library.draft.incomplete', { count: problem.errors.length })} announce>
      <p>{t('library.draft.incomplete.advice')}</p>
    </Notice>
  ) : (
    <ProblemNotice error={problem} />
  )
}
