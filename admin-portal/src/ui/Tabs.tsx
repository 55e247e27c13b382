import type { MouseEvent } from 'react'
import { useGo, useSlug } from '../shell/Here'
import { TabRow } from './TabRow'

interface Tab {
  label: string
  search: Record<string, string>
  current: boolean
}

/** Views of one screen, each with an address of its own. */
export function Tabs({ label, to, tabs }: { label: string; to: string; tabs: Tab[] }) {
  const go = useGo()
  const slug = useSlug()
  const open = (event: MouseEvent, search: Tab['search']) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void go(to, { search })
  }
  return (
    <TabRow label={label}>
      {tabs.map(tab => (
        <a
          key={tab.label}
          href={`/o/${slug}${to}?${new URLSearchParams(tab.search).toString()}`}
          aria-current={tab.current ? 'true' : undefined}
          onClick={event => open(event, tab.search)}
        >
          {tab.label}
        </a>
      ))}
    </TabRow>
  )
}
