import { useQuery } from '@tanstack/react-query'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { templatesQuery } from './notes'

/** The centre's own headings for a note, to begin with or to go on with. */
export function Templates({ onChosen }: { onChosen: (wording: string) => void }) {
  const t = useT()
  const { slug } = useSession()
  const { data = [] } = useQuery(templatesQuery(slug))
  const usable = data.filter(template => !template.retired)
  if (usable.length === 0) return null
  return (
    <div className="row" role="group" aria-label={t('templates.title')}>
      {usable.map(template => (
        <button
          key={template.id}
          type="button"
          className="button quiet"
          onClick={() => onChosen(template.wording)}
        >
          <bdi>{template.name}</bdi>
        </button>
      ))}
    </div>
  )
}
