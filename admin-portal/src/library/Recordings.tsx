import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/http'
import { sendFile } from '../api/sendFile'
import type { Sheet, SheetReading, SheetRecording } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { useLanguageName } from '../translations/languageName'
import { languagesQuery } from '../translations/translations'
import { ProblemNotice } from '../ui/ProblemNotice'

/** The sheet read out, for whoever does not read; added by who says it in that language. */
export function Recordings({ sheet, reading }: { sheet: Sheet; reading: SheetReading }) {
  const { slug, can } = useSession()
  const may = can('library:translate')
  const { data: languages = [] } = useQuery({
    ...languagesQuery(slug, sheet.id),
    enabled: may && !sheet.ours,
  })
  const ours = languages.some(one => one.ours && one.language === reading.language)
  const keeps = may && (sheet.ours || ours)
  if (reading.recordings.length === 0 && !keeps) return null
  return (
    <div className="stack tight no-print">
      {reading.recordings.map(recording => (
        <Playing key={recording.id} sheet={sheet.id} recording={recording} keeps={keeps} />
      ))}
      {keeps && <Adding sheet={sheet.id} language={reading.language} />}
    </div>
  )
}

function Playing(props: { sheet: string; recording: SheetRecording; keeps: boolean }) {
  const { sheet, recording, keeps } = props
  const t = useT()
  const { slug } = useSession()
  const { dateTime } = useFormats()
  const name = useLanguageName()
  const queries = useQueryClient()
  const path = `/v1/library/sheets/${sheet}/recordings/${recording.id}`
  const remove = useMutation({
    mutationFn: () => call(slug, path, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['library', slug, 'sheet', sheet] }),
  })
  return (
    <figure className="recording">
      <figcaption className="row small">
        <strong>
          {t('library.recording')}: {name(recording.language)}
        </strong>
        <span className="muted">
          {t('library.recording.by', { name: recording.addedBy, at: dateTime(recording.addedAt) })}
        </span>
        {recording.outdated && <span className="tag warn">{t('library.recording.outdated')}</span>}
      </figcaption>
      <audio controls preload="none" src={`/o/${slug}/api${path}`} />
      {keeps && (
        <button
          type="button"
          className="button quiet"
          disabled={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('library.recording.remove')}
        </button>
      )}
      {remove.error && <ProblemNotice error={remove.error} />}
    </figure>
  )
}

function Adding({ sheet, language }: { sheet: string; language: string }) {
  const t = useT()
  const { slug } = useSession()
  const name = useLanguageName()
  const queries = useQueryClient()
  const add = useMutation({
    mutationFn: (file: File) =>
      sendFile(
        slug,
        `/v1/library/sheets/${sheet}/recordings/${uuidv7()}?language=${encodeURIComponent(language)}`,
        file,
        { signal: new AbortController().signal, onProgress: () => undefined },
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['library', slug, 'sheet', sheet] }),
  })
  return (
    <div className="stack tight">
      <label className="button file-button">
        {t(add.isPending ? 'state.saving' : 'library.recording.add', { language: name(language) })}
        <input
          type="file"
          accept="audio/*"
          disabled={add.isPending}
          onChange={event => {
            const file = event.target.files?.[0]
            if (file) add.mutate(file)
            event.target.value = ''
          }}
        />
      </label>
      <p className="hint">{t('library.recording.hint')}</p>
      {add.error && <ProblemNotice error={add.error} />}
    </div>
  )
}
