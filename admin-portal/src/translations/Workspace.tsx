import { useRef, type KeyboardEvent } from 'react'
import type { SheetToTranslate } from '../api/types'
import { useT } from '../language/useT'
import { useSearchWord } from '../shell/Here'
import { Empty } from '../ui/Empty'
import { Tabs } from '../ui/Tabs'
import { inView, isToDo, nextToDo } from './blocks'
import { Gone } from './Gone'
import { Leaving } from './Leaving'
import { TranslatingBlock } from './TranslatingBlock'
import { useKeptOnDevice } from './useKeptOnDevice'
import { useWordsAtWork } from './useWordsAtWork'
import { WorkBar } from './WorkBar'

/** Where a sheet is translated. */
export function Workspace({ sheet }: { sheet: SheetToTranslate }) {
  const t = useT()
  const view = useSearchWord('view') === 'to-do' ? 'to-do' : 'all'
  const list = useRef<HTMLOListElement>(null)
  const { words, atWork, isUnsaved } = useWordsAtWork(sheet)
  const { typed } = atWork
  useKeptOnDevice(sheet, words, typed)
  const { blocks } = sheet
  const shown = inView(blocks, typed, view)
  const toDo = blocks.filter(block => isToDo(block, typed[block.block])).length

  const go = (step: 1 | -1) => {
    const here = document.activeElement?.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? null
    const next = nextToDo(blocks, typed, here, step)
    const found = [...(list.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])].find(
      one => one.dataset['block'] === next,
    )
    found?.scrollIntoView({ block: 'center' })
    found?.querySelector('textarea')?.focus({ preventScroll: true })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    go(event.shiftKey ? -1 : 1)
  }
  const tab = (one: 'all' | 'to-do', count: number) => ({
    label: t(`translating.view.${one}`, { count }),
    search: { view: one },
    current: view === one,
  })
  return (
    <div className="stack" onKeyDown={press}>
      <Tabs
        label={t('translating.views')}
        to={`/library/${sheet.sheet}/languages/${sheet.language}`}
        tabs={[tab('all', blocks.length), tab('to-do', toDo)]}
      />
      <WorkBar sheet={sheet} words={words} atWork={atWork} toDo={toDo} onGo={go} />
      <Gone sheet={sheet} typed={typed} words={words} />
      {shown.length === 0 ? (
        <Empty icon="check" title={t('translating.all-done')}>
          <p>{t('translating.all-done.advice')}</p>
        </Empty>
      ) : (
        <ol className="stack" ref={list}>
          {shown.map(block => (
            <TranslatingBlock
              key={block.block}
              block={block}
              number={blocks.indexOf(block) + 1}
              ownLanguage={sheet.ownLanguage}
              language={sheet.language}
              typed={typed[block.block]}
              sending={atWork.sending === block.block}
              problem={atWork.refused[block.block]}
              words={words}
            />
          ))}
        </ol>
      )}
      <Leaving isUnsaved={isUnsaved} save={words.flush} />
    </div>
  )
}
