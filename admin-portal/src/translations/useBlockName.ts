import { useCallback } from 'react'
import type { BlockToTranslate } from '../api/types'
import { useT } from '../language/useT'

/** A block by its kind and its place in the sheet; with `line` one of its lines. */
export function useBlockName() {
  const t = useT()
  return useCallback(
    ({ kind, source }: Pick<BlockToTranslate, 'kind' | 'source'>, number: number, line?: number) => {
      const block = t('translating.block', { kind: t(`translating.kind.${kind}`), number })
      if (line === undefined || source.length === 1) return block
      if (kind === 'question' || kind === 'term')
        return `${block}: ${t(`translating.part.${kind}.${line === 0 ? 'first' : 'second'}`)}`
      return t('translating.line', { block, line: line + 1, lines: source.length })
    },
    [t],
  )
}
