import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import type { SheetToTranslate } from '../api/types'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Ask } from '../ui/Ask'
import { ProblemNotice } from '../ui/ProblemNotice'
import { isReady } from './blocks'
import { useLanguageName } from './languageName'
import { hasBecome, translationsPath } from './translations'

/** Says what everybody will read from now on, and what they will not, before it is done. */
export function Releasing(props: {
  sheet: SheetToTranslate
  unsaved: number
  onClose: () => void
  onReleased: (count: number) => void
}) {
  const { sheet, unsaved, onClose, onReleased } = props
  const t = useT()
  const name = useLanguageName()
  const { slug } = useSession()
  const queries = useQueryClient()
  const ready = sheet.blocks.filter(isReady).length
  const without = sheet.blocks.filter(({ state }) => state === 'missing' || state === 'outdated').length
  const release = useMutation({
    mutationFn: async () => {
      const { data } = await call<SheetToTranslate>(
        slug,
        `${translationsPath(sheet.sheet)}/${sheet.language}/release`,
        { method: 'POST', idempotencyKey: crypto.randomUUID() },
      )
      await hasBecome(queries, slug, data)
      return ready
    },
    onSuccess: onReleased,
  })
  return (
    <Ask title={t('translating.release')} onClose={onClose}>
      <p>
        {t('translating.release.ready', { count: ready, language: name(sheet.language) })}
        {without > 0 && ` ${t('translating.release.without', { count: without })}`}
        {unsaved > 0 && ` ${t('translating.release.unsaved', { count: unsaved })}`}
      </p>
      {release.error && <ProblemNotice error={release.error} />}
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={release.isPending || ready === 0}
          onClick={() => release.mutate()}
        >
          {t('translating.release')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Ask>
  )
}
