import { useEffect, useState, type FormEvent } from 'react'
import { useT } from '../language/useT'
import { forgetOrganisation, rememberedOrganisations } from '../session/rememberedOrganisations'
import { Icon } from '../ui/Icon'
import { Bare } from './Bare'

/** The front door: which organisation? Nobody sees a list of others' organisations here. */
export function Chooser() {
  const t = useT()
  const [remembered, setRemembered] = useState(rememberedOrganisations)
  const [slug, setSlug] = useState('')
  const [wrong, setWrong] = useState(false)

  useEffect(() => {
    document.title = t('product.name')
  }, [t])

  const go = (event: FormEvent) => {
    event.preventDefault()
    const wanted = slug.trim().toLowerCase()
    if (/^[a-z0-9][a-z0-9-]*$/.test(wanted)) location.assign(`/o/${wanted}/`)
    else setWrong(true)
  }
  return (
    <Bare>
      <h1>{t('chooser.title')}</h1>
      {remembered.length > 0 && (
        <ul className="list">
          {remembered.map(one => (
            <li key={one.slug} className="remembered">
              <a className="item" href={`/o/${one.slug}/`}>
                <span className="item-title">{one.name}</span>
              </a>
              <button
                type="button"
                className="icon-button"
                aria-label={t('chooser.forget', { name: one.name })}
                onClick={() => {
                  forgetOrganisation(one.slug)
                  setRemembered(rememberedOrganisations())
                }}
              >
                <Icon name="close" size={18} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="stack" onSubmit={go} noValidate>
        <div className="field">
          <label htmlFor="slug">{t('chooser.short-name')}</label>
          <p className="hint" id="slug-hint">
            {t('chooser.hint')}
          </p>
          <input
            id="slug"
            className="input"
            dir="ltr"
            autoComplete="organization"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={wrong ? 'slug-hint slug-error' : 'slug-hint'}
            aria-invalid={wrong ? true : undefined}
            value={slug}
            onChange={event => {
              setSlug(event.target.value)
              setWrong(false)
            }}
          />
          {wrong && (
            <p className="error" id="slug-error" role="alert">
              {t('chooser.wrong')}
            </p>
          )}
        </div>
        <button type="submit" className="button primary">
          {t('chooser.go')}
        </button>
      </form>
    </Bare>
  )
}
