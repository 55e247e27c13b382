import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/http'
import type { Correction } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useCentreName } from '../referrals/centres'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { ProblemNotice } from '../ui/ProblemNotice'
import { useLanguageName } from '../translations/languageName'

const tones = { new: 'info', 'taken-up': 'good', 'not-so': '' } as const

export function CorrectionItem({ correction, decides }: { correction: Correction; decides?: boolean }) {
  const t = useT()
  const { dateTime } = useFormats()
  const languageName = useLanguageName()
  const centreName = useCentreName()
  return (
    <article className="item">
      <div className="stack tight">
        <p className="row">
          <Here to={`/library/${correction.sheet}`} search={{ language: correction.language }}>
            <bdi>{correction.title || t('library.sheet')}</bdi>
          </Here>
          <span className={`tag ${tones[correction.state]}`}>
            {t(`library.correction.${correction.state}`)}
          </span>
        </p>
        {correction.statement && (
          <blockquote className="quoted small lines" dir="auto">
            {correction.statement.join('\n')}
          </blockquote>
        )}
        <p className="lines" dir="auto">
          {correction.words}
        </p>
        {correction.sourceUrl && (
          <a className="small ltr" href={correction.sourceUrl} rel="noreferrer" target="_blank">
            {correction.sourceUrl}
          </a>
        )}
        <p className="muted small">
          {[
            correction.saidBy ?? t('library.correction.public'),
            centreName(correction.centre),
            languageName(correction.language),
            dateTime(correction.saidAt),
          ].join(' · ')}
        </p>
        {correction.answer && (
          <p className="addition lines" dir="auto">
            {correction.answer}
            <span className="muted small"> — {correction.decidedBy}</span>
          </p>
        )}
        {decides && <Answering correction={correction} />}
      </div>
    </article>
  )
}

function Answering({ correction }: { correction: Correction }) {
  const t = useT()
  const { slug } = useSession()
  const queries = useQueryClient()
  const id = useId()
  const [answer, setAnswer] = useState('')
  const deciding = useMutation({
    mutationFn: (takenUp: boolean) =>
      call(slug, `/v1/library/corrections/${correction.id}/decision`, {
        method: 'POST',
        ifMatch: `"${correction.version}"`,
        body: { takenUp, answer },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['library', slug] }),
  })
  const may = !deciding.isPending && answer.trim() !== ''
  return (
    <div className="field">
      <label htmlFor={id}>{t('library.correction.answer')}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
        dir="auto"
        value={answer}
        onChange={event => setAnswer(event.target.value)}
      />
      {deciding.error && <ProblemNotice error={deciding.error} />}
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={!may}
          onClick={() => deciding.mutate(true)}
        >
          {t('library.correction.take-up')}
        </button>
        <button type="button" className="button" disabled={!may} onClick={() => deciding.mutate(false)}>
          {t('library.correction.not')}
        </button>
      </div>
    </div>
  )
}
