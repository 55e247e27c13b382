import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/http'
import type { Erasure } from '../api/types'
import { useFormats, useT } from '../language/useT'
import { useSession } from '../session/session'
import { Here } from '../shell/Here'
import { Ask } from '../ui/Ask'
import { ProblemNotice } from '../ui/ProblemNotice'

export function ErasureItem({ erasure }: { erasure: Erasure }) {
  const t = useT()
  const { dayOf, date, number } = useFormats()
  const { slug, me, can } = useSession()
  const queries = useQueryClient()
  const [confirming, setConfirming] = useState(false)
  const withdraw = useMutation({
    mutationFn: () => call(slug, `/v1/erasures/${erasure.id}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['erasures', slug] }),
  })
  const rows = Object.values(erasure.destroyed ?? {}).reduce((sum, one) => sum + one, 0)
  const mayConfirm = can('erasure:confirm') && erasure.proposedBy.id !== me.person.id
  return (
    <div className="item">
      <span className="stack tight">
        <span className="row">
          <strong className="ltr">{erasure.number}</strong>
          <span className="tag">{t(`erasure.because.${erasure.because}`)}</span>
        </span>
        <span className="muted small">
          {t('erasure.registered', { date: date(erasure.registeredOn) })} ·{' '}
          {t('erasure.proposed-by', { name: erasure.proposedBy.name, date: dayOf(erasure.proposedAt) })}
        </span>
        {erasure.confirmedAt && erasure.confirmedBy && (
          <span className="small">
            {t('erasure.confirmed-by', {
              name: erasure.confirmedBy.name,
              date: dayOf(erasure.confirmedAt),
              rows: number(rows),
            })}{' '}
            <bdi>{erasure.paper}</bdi>
          </span>
        )}
        {withdraw.error && <ProblemNotice error={withdraw.error} />}
      </span>
      {!erasure.confirmedAt && (
        <span className="actions">
          <Here to={`/clients/${erasure.clientId}`} className="button quiet">
            {t('erasure.open')}
          </Here>
          <button
            type="button"
            className="button quiet"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            {t('erasure.withdraw')}
          </button>
          {mayConfirm && (
            <button type="button" className="button danger" onClick={() => setConfirming(true)}>
              {t('erasure.confirm')}
            </button>
          )}
        </span>
      )}
      {confirming && <Confirming erasure={erasure} onClose={() => setConfirming(false)} />}
    </div>
  )
}

function Confirming({ erasure, onClose }: { erasure: Erasure; onClose: () => void }) {
  const t = useT()
  const id = useId()
  const { slug } = useSession()
  const queries = useQueryClient()
  const [paper, setPaper] = useState('')
  const confirm = useMutation({
    mutationFn: () =>
      call(slug, `/v1/erasures/${erasure.id}/confirmation`, { method: 'POST', body: { paper } }),
    onSuccess: async () => {
      queries.removeQueries({ queryKey: ['client', slug, erasure.clientId] })
      await queries.invalidateQueries()
      onClose()
    },
  })
  return (
    <Ask title={t('erasure.confirm.title', { number: erasure.number })} onClose={onClose}>
      <p>{t('erasure.confirm.text')}</p>
      <div className="field">
        <label htmlFor={id}>{t('erasure.paper')}</label>
        <input
          id={id}
          className="input"
          value={paper}
          maxLength={500}
          placeholder={t('erasure.paper.hint')}
          onChange={event => setPaper(event.target.value)}
        />
      </div>
      {confirm.error && <ProblemNotice error={confirm.error} />}
      <div className="actions">
        <button
          type="button"
          className="button danger"
          disabled={!paper.trim() || confirm.isPending}
          onClick={() => confirm.mutate()}
        >
          {t('erasure.confirm')}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </Ask>
  )
}
