import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { call } from '../api/http'
import type { CodeList, ExtraField } from '../api/types'
import { uuidv7 } from '../api/uuid'
import { isCountable, isFindable, questionsOfCentre, useQuestions, type Questions } from '../fields/fields'
import { languages } from '../language/languages'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { ProblemNotice } from '../ui/ProblemNotice'
import { useSave } from '../ui/useSave'
import { EditingList } from './EditingList'
import { EditingQuestion } from './EditingQuestion'

/** What the centre asks of its own, and the lists that it offers: in the order in which they are asked. */
export function QuestionList() {
  const { slug } = useSession()
  const query = useQuery({ ...questionsOfCentre(slug), staleTime: 0 })
  return (
    <Loaded query={query} rows={4}>
      {known => (
        <>
          <QuestionsCard known={known} />
          <ListsCard lists={known.lists} />
        </>
      )}
    </Loaded>
  )
}

const noQuestion = (): ExtraField => ({
  id: uuidv7(),
  key: '',
  names: {},
  helps: {},
  kind: 'one',
  listId: null,
  least: null,
  most: null,
  identifying: false,
  sensitive: false,
  asked: 'registration',
  retired: false,
  answered: false,
  version: -1,
})

function QuestionsCard({ known }: { known: Questions }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const questions = useQuestions()
  const [editing, setEditing] = useState<ExtraField | null>(null)
  const [moved, setMoved] = useState<{ id: string; by: number } | null>(null)
  const { save, busy, problem } = useSave(useForm())
  // A row that is put elsewhere loses the focus, and whoever works by keyboard their place.
  useEffect(() => {
    if (!moved) return
    const buttons = [moved.by, -moved.by].map(by => document.getElementById(moveId(moved.id, by)))
    buttons.find(button => button?.matches(':enabled'))?.focus()
  }, [moved])
  const move = (from: number, by: number) =>
    save(async () => {
      const ids = known.items.map(field => field.id)
      const [moved] = ids.splice(from, 1)
      if (!moved) return
      ids.splice(from + by, 0, moved)
      await call(slug, '/v1/extra-fields', { method: 'PUT', body: { ids } })
      await queries.invalidateQueries({ queryKey: ['extra-fields', slug] })
      setMoved({ id: moved, by })
    })
  return (
    <Card
      title={t('settings.questions')}
      aside={
        <button type="button" className="button" onClick={() => setEditing(noQuestion())}>
          <Icon name="plus" />
          {t('settings.questions.add')}
        </button>
      }
    >
      <p className="muted">{t('settings.questions.intro')}</p>
      {problem && <ProblemNotice error={problem} />}
      {known.items.length > 0 && (
        <ol className="list flat">
          {known.items.map((field, place) => {
            const name = questions.name(field)
            return (
              <li key={field.id} className="question">
                <button type="button" className="item" onClick={() => setEditing(field)}>
                  <span className="stack tight">
                    <bdi>{name}</bdi>
                    <small className="muted">{t(`settings.questions.kind.${field.kind}`)}</small>
                    <Untranslated field={field} lists={known.lists} />
                  </span>
                  {field.retired && <span className="tag">{t('settings.areas.retired')}</span>}
                </button>
                <span className="row">
                  {isFindable(field) && (
                    <Here
                      to={isCountable(field) ? `/answers/${field.id}` : '/clients'}
                      {...(isCountable(field) ? {} : { search: { field: field.id } })}
                      className="button quiet"
                    >
                      {t('settings.questions.answers')}
                      <span className="unseen">{name}</span>
                    </Here>
                  )}
                  <button
                    type="button"
                    id={moveId(field.id, -1)}
                    className="icon-button"
                    disabled={busy || place === 0}
                    aria-label={t('settings.questions.up', { name })}
                    onClick={() => void move(place, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    id={moveId(field.id, 1)}
                    className="icon-button"
                    disabled={busy || place === known.items.length - 1}
                    aria-label={t('settings.questions.down', { name })}
                    onClick={() => void move(place, 1)}
                  >
                    ↓
                  </button>
                </span>
              </li>
            )
          })}
        </ol>
      )}
      {editing && <EditingQuestion field={editing} lists={known.lists} onClose={() => setEditing(null)} />}
    </Card>
  )
}

const moveId = (field: string, by: number) => `move-${field}-${by}`

/** Who reads in one of these languages is shown the centre's own. */
function Untranslated({ field, lists }: { field: ExtraField; lists: CodeList[] }) {
  const t = useT()
  const { list: joined } = useFormats()
  const offered = lists.find(list => list.id === field.listId)?.entries ?? []
  const wordings = [field.names, ...offered.filter(entry => !entry.retired).map(entry => entry.labels)]
  const missing = languages.filter(language => wordings.some(words => !words[language.code]))
  if (missing.length === 0 || field.retired) return null
  return (
    <span>
      <small className="tag warn">
        {t('settings.questions.untranslated', { languages: joined(missing.map(language => language.name)) })}
      </small>
    </span>
  )
}

function ListsCard({ lists }: { lists: CodeList[] }) {
  const t = useT()
  const questions = useQuestions()
  const [editing, setEditing] = useState<CodeList | null>(null)
  return (
    <Card
      title={t('settings.lists')}
      aside={
        <button
          type="button"
          className="button"
          onClick={() => setEditing({ id: uuidv7(), names: {}, entries: [], version: -1 })}
        >
          <Icon name="plus" />
          {t('settings.lists.add')}
        </button>
      }
    >
      <p className="muted">{t('settings.lists.intro')}</p>
      {lists.length > 0 && (
        <ul className="list flat">
          {lists.map(list => (
            <li key={list.id}>
              <button type="button" className="item" onClick={() => setEditing(list)}>
                <bdi>{questions.worded(list.names)}</bdi>
                <small className="muted">
                  {t('settings.lists.values', { count: list.entries.filter(entry => !entry.retired).length })}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {editing && <EditingList list={editing} onClose={() => setEditing(null)} />}
    </Card>
  )
}
