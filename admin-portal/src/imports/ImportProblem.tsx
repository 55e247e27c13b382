import { asProblem } from '../api/problems'
import { useT } from '../language/useT'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'

const files = [
  'empty-file',
  'no-rows',
  'not-a-spreadsheet',
  'old-or-locked',
  'unsafe-file',
  'damaged-file',
  'too-many-rows',
  'too-many-columns',
  'too-large',
] as const

/** Why a file or a plan was refused, in words for this screen where there are any. */
export function ImportProblem({ error }: { error: unknown }) {
  const t = useT()
  if (error === null) return null
  const problem = asProblem(error)
  const code = problem.kind === 'payload-too-large' ? 'too-large' : problem.errors[0]?.code
  const file = files.find(one => one === code)
  if (file && (problem.errors[0]?.pointer === '#/file' || file === 'too-large'))
    return <Notice tone="bad" title={t(`imports.file.${file}`)} announce />
  if (problem.kind === 'conflict') return <Notice tone="warn" title={t('imports.another')} announce />
  return <ProblemNotice error={error} />
}
