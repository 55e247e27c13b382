import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/http'
import type { LibraryNews } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useCentreName } from '../referrals/centres'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Icon } from '../ui/Icon'
import { ProblemNotice } from '../ui/ProblemNotice'
import { WhatChanged } from './WhatChanged'

/** One sheet that says something else than when somebody here took note of it, or that is new. */
export function NewsItem({ news, onNoted }: { news: LibraryNews; onNoted: () => void }) {
  const t = useT()
  const id = useId()
  const { slug } = useSession()
  const { country, dayOf, list } = useFormats()
  const centre = useCentreName()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const isNew = news.from === 0
  const note = useMutation({
    mutationFn: () =>
      call(slug, `/v1/library/sheets/${news.sheet}/noted`, { method: 'PUT', body: { number: news.to } }),
    onSuccess: async () => {
      onNoted()
      void queries.invalidateQueries({ queryKey: ['library', slug, 'work'] })
      await queries.invalidateQueries({ queryKey: ['library', slug, 'news'] })
    },
  })
  return (
    <article className="card stack tight" aria-labelledby={id}>
      <div className="row">
        <h2 id={id} lang={news.language} dir="auto">
          <Here to={`/library/${news.sheet}`}>{news.title}</Here>
        </h2>
        <span className={isNew ? 'tag info' : 'tag warn'}>{t(isNew ? 'news.new' : 'news.changed')}</span>
      </div>
      <p className="muted small">
        {list(news.countries.map(country))} · <bdi>{centre(news.owner)}</bdi> · {dayOf(news.publishedAt)}
      </p>
      {isNew ? (
        <p>{t('news.new.about')}</p>
      ) : (
        <p className="prose" lang={news.language} dir="auto">
          {news.whatChanged}
        </p>
      )}
      <div className="actions">
        {!isNew && (
          <button
            type="button"
            className="button"
            aria-expanded={open}
            aria-label={t(open ? 'news.hide-of' : 'news.show-of', { title: news.title })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'news.hide' : 'news.show')}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-label={t('news.note-of', { title: news.title })}
          disabled={note.isPending}
          onClick={() => note.mutate()}
        >
          <Icon name="check" size={18} />
          {t('news.note')}
        </button>
      </div>
      {open && <WhatChanged news={news} />}
      {note.error && <ProblemNotice error={note.error} />}
    </article>
  )
}
