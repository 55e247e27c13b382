import { useLanguage } from '../language/LanguageProvider'
import { languages } from '../language/languages'
import { useT } from '../language/useT'

export function LanguageSwitch() {
  const t = useT()
  const { language, choose } = useLanguage()
  return (
    <div role="group" aria-label={t('language.label')} className="segments four">
      {languages.map(one => (
        <button
          key={one.code}
          type="button"
          lang={one.code}
          aria-pressed={one.code === language.code}
          onClick={() => choose(one)}
        >
          {one.name}
        </button>
      ))}
    </div>
  )
}
