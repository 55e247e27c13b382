import { useId } from 'react'
import { useFormats, useT } from '../language/useT'
import { Icon } from '../ui/Icon'
import { ProblemNotice } from '../ui/ProblemNotice'
import type { PageSent, usePages } from './usePages'

const kinds = '.pdf,.jpg,.jpeg,.png,.webp,.heic,.txt,.docx,.odt,image/*,application/pdf,text/plain'

/** Photograph with the phone, or choose files: several pages, in their order, each with how far it has come. */
export function PagesField({ sending, missing }: { sending: ReturnType<typeof usePages>; missing: boolean }) {
  const t = useT()
  const id = useId()
  const take = (input: HTMLInputElement) => {
    sending.add([...(input.files ?? [])])
    input.value = ''
  }
  return (
    <fieldset className="field whole" aria-describedby={missing ? `${id}-error ${id}-hint` : `${id}-hint`}>
      <legend className="label">{t('documents.pages')}</legend>
      <p className="hint" id={`${id}-hint`}>
        {t('documents.pages.hint')}
      </p>
      <div className="row">
        <label className="button file-button camera-only">
          <input type="file" accept="image/*" capture="environment" onChange={event => take(event.target)} />
          {t('documents.photograph')}
        </label>
        <label className="button file-button">
          <input type="file" accept={kinds} multiple onChange={event => take(event.target)} />
          {t('documents.choose')}
        </label>
      </div>
      {sending.pages.length > 0 && (
        <ol className="list flat">
          {sending.pages.map((page, index) => (
            <li key={page.id}>
              <PageRow page={page} place={index + 1} sending={sending} />
            </li>
          ))}
        </ol>
      )}
      {missing && (
        <p className="error" id={`${id}-error`}>
          {t('documents.pages.missing')}
        </p>
      )}
    </fieldset>
  )
}

function PageRow(props: { page: PageSent; place: number; sending: ReturnType<typeof usePages> }) {
  const { page, place, sending } = props
  const t = useT()
  const { number } = useFormats()
  return (
    <div className="stack tight">
      <div className="row between">
        <span>
          {number(place)}. <bdi>{page.name}</bdi>
        </span>
        <span className="row">
          {page.state === 'sent' ? (
            <span className="tag good">
              <Icon name="check" size={16} /> {t('documents.page.sent')}
            </span>
          ) : (
            page.state === 'sending' && (
              <progress value={page.progress} aria-label={t('documents.page.sending', { name: page.name })} />
            )
          )}
          <button
            type="button"
            className="button quiet"
            aria-label={t('documents.page.remove', { name: page.name })}
            onClick={() => sending.remove(page.id)}
          >
            {t(page.state === 'sending' ? 'action.cancel' : 'documents.remove')}
          </button>
        </span>
      </div>
      {page.problem && (
        <ProblemNotice
          error={page.problem}
          {...(page.problem.passing ? { again: () => sending.again(page.id) } : {})}
        />
      )}
    </div>
  )
}
