import { useMutation } from '@tanstack/react-query'
import { useFormats, useT } from '../language/useT'
import { useOnline } from '../offline/useOnline'
import { useSession } from '../session/session'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { keepCountry } from './directory'

/** Before a day in a village: the directory of the centre's country onto this device. */
export function KeepingCountry() {
  const t = useT()
  const { slug, me } = useSession()
  const { country } = useFormats()
  const online = useOnline()
  const home = me.organisation.country
  const keeping = useMutation({ mutationFn: (code: string) => keepCountry(slug, code) })
  if (!home || !online) return null
  return (
    <div className="stack tight">
      {keeping.error && <ProblemNotice error={keeping.error} />}
      {keeping.data === undefined ? (
        <p>
          <button
            type="button"
            className="button quiet"
            disabled={keeping.isPending}
            onClick={() => keeping.mutate(home)}
          >
            {keeping.isPending ? t('state.saving') : t('directory.keep', { country: country(home) })}
          </button>
        </p>
      ) : (
        <Notice tone="good" title={t('directory.keep.done', { count: keeping.data })} announce />
      )}
    </div>
  )
}
