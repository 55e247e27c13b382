import type { ClientImport } from '../api/types'
import { useT } from '../language/useT'
import { Icon } from '../ui/Icon'

const names = ['file', 'columns', 'check', 'import'] as const

const reached: Record<ClientImport['status'], number> = {
  read: 1,
  checking: 2,
  checked: 2,
  running: 3,
  cancelled: 3,
  done: 4,
  undoing: 4,
  undone: 4,
}

/** Where in the four steps this import is. */
export function ImportSteps({ status }: { status: ClientImport['status'] | null }) {
  const t = useT()
  const now = status ? reached[status] : 0
  return (
    <ol className="import-steps" aria-label={t('imports.steps')}>
      {names.map((name, index) => (
        <li
          key={name}
          className={index < now ? 'done' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className="import-step-mark" aria-hidden="true">
            {index < now ? <Icon name="check" size={16} /> : index + 1}
          </span>
          {t(`imports.step.${name}`)}
        </li>
      ))}
    </ol>
  )
}
