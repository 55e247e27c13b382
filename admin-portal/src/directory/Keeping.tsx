import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here, useSearchWord } from '../shell/Here'
import { Icon } from '../ui/Icon'
import { Page } from '../ui/Page'
import { Tabs } from '../ui/Tabs'
import { KeptEntries } from './KeptEntries'
import { Proposals } from './Proposals'
import { keepingQuery } from './stewardship'

const views = ['due', 'all', 'to-decide', 'ours'] as const
const step = 50

/** What this centre keeps true for all the others: what is to be checked, what is to be decided. */
export function Keeping() {
  const t = useT()
  const { slug } = useSession()
  const asked = useSearchWord('view')
  const view = views.find(one => one === asked) ?? 'due'
  const [limit, setLimit] = useState(step)
  const query = useQuery({
    ...keepingQuery(slug, view === 'all', Math.min(limit, 200)),
    placeholderData: keepPreviousData,
  })
  const counts = query.data
  const tab = (one: (typeof views)[number], label: string) => ({
    label,
    search: { view: one },
    current: view === one,
  })
  return (
    <Page
      title={t('keeping.title')}
      intro={t('keeping.intro')}
      back={{ to: '/directory', label: t('nav.directory') }}
      actions={
        <Here to="/directory/add" className="button primary">
          <Icon name="plus" />
          {t('directory.add')}
        </Here>
      }
    >
      <Tabs
        label={t('keeping.title')}
        to="/directory/keeping"
        tabs={[
          tab('due', t('keeping.due', { count: (counts?.due ?? 0) + (counts?.soon ?? 0) })),
          tab('to-decide', t('keeping.to-decide', { count: counts?.proposals ?? 0 })),
          tab('ours', t('keeping.ours')),
          tab('all', t('keeping.all', { count: counts?.all ?? 0 })),
        ]}
      />
      {view === 'due' || view === 'all' ? (
        <KeptEntries query={query} all={view === 'all'} onMore={() => setLimit(limit + step)} />
      ) : (
        <Proposals key={view} box={view} />
      )}
    </Page>
  )
}
