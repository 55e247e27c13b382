import { useEffect, useState } from 'react'
import { useLanguage } from '../language/LanguageProvider'
import { useT } from '../language/useT'
import { Bare } from '../shell/Bare'
import { rememberedOrganisations } from './rememberedOrganisations'
import { mayGoByItself, noteSignIn, signInUrl } from './signIn'

/** Nobody is signed in here. The first time it goes on by itself; after a sign-out, or a failed try, it waits. */
export function StartPage({ slug }: { slug: string }) {
  const t = useT()
  const { language } = useLanguage()
  const [leaving] = useState(() => !sessionStorage.getItem(`mrc.signed-out.${slug}`) && mayGoByItself(slug))
  const name = rememberedOrganisations().find(one => one.slug === slug)?.name
  const url = signInUrl(slug, language.code)

  useEffect(() => {
    document.title = `${t('sign-in.action')} · ${t('product.short')}`
    if (!leaving) return
    noteSignIn(slug)
    location.replace(url)
  }, [leaving, slug, url, t])

  if (leaving) return <div className="starting" role="status" aria-label={t('sign-in.on-the-way')} />
  return (
    <Bare>
      <h1>{name ?? t('sign-in.title')}</h1>
      <p>{t('sign-in.text')}</p>
      <p className="muted small">
        {t('sign-in.address')} <span className="ltr">/o/{slug}</span>
      </p>
      <a className="button primary" href={url} onClick={() => noteSignIn(slug)}>
        {t('sign-in.action')}
      </a>
      <a className="button quiet" href="/">
        {t('organisation.another')}
      </a>
    </Bare>
  )
}
