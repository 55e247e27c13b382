import { useId, type ReactNode } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useT } from '../language/useT'
import { TextArea, TextField } from '../ui/fields'
import { Icon } from '../ui/Icon'
import { BlockCheck } from './BlockCheck'
import { WritingPlainly } from './WritingPlainly'
import { isStatement } from './library'
import { hasTwo, type TypedSheet } from './sheetForm'
import type { Compared } from './useCompared'

interface Props {
  form: UseFormReturn<TypedSheet>
  place: number
  count: number
  language: string
  compared: Compared
  onMove: (to: number) => void
  onRemove: () => void
}

/** One block: its words, the page that they rest on, and whether somebody has compared the two. */
export function BlockEditor({ form, place, count, language, compared, onMove, onRemove }: Props) {
  const t = useT()
  const block = useWatch({ control: form.control, name: `blocks.${place}` })
  const { kind } = block
  const name = t('library.block.numbered', { kind: t(`library.block.${kind}`), number: place + 1 })
  const head = place < 2
  const id = useId()
  return (
    <fieldset className="card block-editor" lang={language} id={id}>
      <legend className="unseen">{name}</legend>
      <div className="row between">
        <span className="tag">{t(`library.block.${kind}`)}</span>
        {!head && (
          <div className="row block-tools">
            <Tool
              label={t('library.block.up', { name })}
              disabled={place <= 2}
              onPress={() => onMove(place - 1)}
            >
              <span className="turned">
                <Icon name="down" />
              </span>
            </Tool>
            <Tool
              label={t('library.block.down', { name })}
              disabled={place >= count - 1}
              onPress={() => onMove(place + 1)}
            >
              <Icon name="down" />
            </Tool>
            <Tool label={t('form.take-away', { label: name })} onPress={onRemove}>
              <Icon name="close" />
            </Tool>
          </div>
        )}
      </div>
      <div className="fields">
        <Words form={form} place={place} kind={kind} />
        {isStatement(kind) && (
          <>
            <TextField
              form={form}
              name={`blocks.${place}.url`}
              label={t(kind === 'link' ? 'library.block.leads-to' : 'library.block.source')}
              native={{
                type: 'url',
                inputMode: 'url',
                dir: 'ltr',
                spellCheck: false,
                placeholder: 'https://',
              }}
              required
            />
            <TextField
              form={form}
              name={`blocks.${place}.source`}
              label={t('library.block.source.name')}
              native={{ dir: 'auto' }}
              required
            />
          </>
        )}
      </div>
      <WritingPlainly id={id} language={language} words={block.words} more={block.more} />
      {isStatement(kind) && <BlockCheck form={form} place={place} block={block} compared={compared} />}
    </fieldset>
  )
}

function Words({
  form,
  place,
  kind,
}: Pick<Props, 'form' | 'place'> & { kind: TypedSheet['blocks'][number]['kind'] }) {
  const t = useT()
  if (kind === 'title' || kind === 'heading')
    return (
      <TextField
        form={form}
        name={`blocks.${place}.words`}
        label={t(`library.block.${kind}`)}
        native={{ dir: 'auto', maxLength: 300 }}
        required
        whole
      />
    )
  const listed = kind === 'list' || kind === 'steps' || kind === 'checklist'
  return (
    <>
      <TextArea
        form={form}
        name={`blocks.${place}.words`}
        label={hasTwo(kind) ? t(`library.block.${kind as 'question' | 'term'}`) : t('library.block.words')}
        {...(listed ? { hint: t('library.block.one-a-line') } : {})}
        rows={hasTwo(kind) || kind === 'summary' || kind === 'link' ? 2 : 4}
        required
      />
      {hasTwo(kind) && (
        <TextArea
          form={form}
          name={`blocks.${place}.more`}
          label={t(kind === 'question' ? 'library.block.answer' : 'library.block.meaning')}
          rows={3}
          required
        />
      )}
    </>
  )
}

function Tool(props: { label: string; disabled?: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      disabled={props.disabled ?? false}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  )
}
