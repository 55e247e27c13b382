import { render, screen } from '@testing-library/react'
import { IntlProvider } from 'react-intl'
import { expect, it } from 'vitest'
import type { Cell, Recruiter } from '../api/types'
import { ComplaintsCard } from './ComplaintsCard'
import { complaintKinds } from './recruiters'
import words from './words/en.json'

const hidden: Cell = { count: null, suppressed: true }
const shown = (count: number): Cell => ({ count, suppressed: false })
const counts = (total: Cell, kinds: Record<string, Cell>) => ({
  total,
  kinds: complaintKinds.map(kind => ({ kind, complaints: kinds[kind] ?? hidden })),
})

it('says that there are fewer than eleven where a number is hidden, and nothing of kinds then', () => {
  const complaints = {
    threshold: 11,
    alleged: counts(shown(33), { wages: shown(20), other: shown(0) }),
    upheld: counts(hidden, {}),
  }

  render(
    <IntlProvider locale="en" messages={words}>
      <ComplaintsCard recruiter={{ complaints } as unknown as Recruiter} />
    </IntlProvider>,
  )

  const [alleged, upheld] = ['Alleged', 'Upheld'].map(name => screen.getByRole('region', { name }))
  expect(alleged?.textContent).toContain('Alleged: 33')
  expect(alleged?.textContent).toContain('Wages20')
  expect(alleged?.textContent).toContain('Feesnot shown')
  expect(upheld?.textContent).toBe('Upheld: fewer than 11')
})
