import type { ReactNode } from 'react'
import type { BlockToTranslate } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useBlockName } from './useBlockName'

const tones: Record<BlockToTranslate['state'], string> = {
  current: 'tag good',
  revised: 'tag info',
  working: 'tag info',
  outdated: 'tag warn',
  missing: 'tag',
}

/** Which block it is, how far its translation has come, and who wrote it. */
export function BlockHead(props: {
  block: BlockToTranslate
  number: number
  id?: string
  children?: ReactNode
}) {
  const { block, number, id, children } = props
  const t = useT()
  const name = useBlockName()
  const { dateTime } = useFormats()
  return (
    <div className="block-head">
      <h2 id={id}>{name(block, number)}</h2>
      <span className={tones[block.state]}>{t(`translating.state.${block.state}`)}</span>
      {block.writtenBy && block.writtenAt && (
        <span className="muted small">
          <bdi>{block.writtenBy}</bdi> · {dateTime(block.writtenAt)}
        </span>
      )}
      {children}
    </div>
  )
}
