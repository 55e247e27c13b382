import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef, useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { LanguageProvider } from '../language/LanguageProvider'
import { languages, rememberLanguage, type Language } from '../language/languages'
import { PlainLanguage } from './PlainLanguage'

const LONG =
  'You must bring the paper that your employer gave you when you began to work there in the spring of last year.'

function Writing({ start, language = 'en' }: { start: string; language?: string }) {
  const [text, setText] = useState(start)
  const area = useRef<HTMLTextAreaElement>(null)
  return (
    <>
      <textarea ref={area} aria-label="Text" value={text} onChange={event => setText(event.target.value)} />
      <PlainLanguage
        text={text}
        language={language}
        pause={100}
        onSelect={(from, to) => {
          area.current?.focus()
          area.current?.setSelectionRange(from, to)
        }}
      />
    </>
  )
}

function written(start: string, language?: string, reader: Language['code'] = 'en') {
  languages.filter(({ code }) => code === reader).forEach(rememberLanguage)
  render(
    <LanguageProvider>
      <Writing start={start} {...(language ? { language } : {})} />
    </LanguageProvider>,
  )
}

beforeEach(() => localStorage.clear())

it('says what could be plainer, and shows where it stands', async () => {
  written(`Ask for your remuneration. ${LONG}`)

  const jargon = await screen.findByRole('button', { name: /remuneration.*pay/ })
  expect(screen.getByRole('button', { name: /Long sentence, 22 words/ })).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('2 things to write more plainly')
  await userEvent.click(jargon)

  const area = screen.getByRole<HTMLTextAreaElement>('textbox')
  expect(document.activeElement).toBe(area)
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('remuneration')
})

it('waits for a pause in typing before it says anything else', async () => {
  written('Ask for your pay.')
  expect((await screen.findByRole('status')).textContent).toBe('Nothing to write more plainly')
  vi.useFakeTimers()
  try {
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Ask for your remuneration.' } })
    act(() => vi.advanceTimersByTime(90))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Ask for your remuneration now.' } })
    act(() => vi.advanceTimersByTime(90))
    expect(screen.getByRole('status').textContent).toBe('Nothing to write more plainly')
    act(() => vi.advanceTimersByTime(20))
    expect(screen.getByRole('status').textContent).toBe('1 thing to write more plainly')
  } finally {
    vi.useRealTimers()
  }
})

it('points at no place of a text that has moved on', async () => {
  written('Ask for your remuneration.')
  const before = await screen.findByRole<HTMLButtonElement>('button', { name: /remuneration/ })
  expect(before.disabled).toBe(false)

  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Please ask for your remuneration.' } })

  expect(before.disabled).toBe(true)
})

it('says it in the language of whoever writes, about a text in its own', async () => {
  written('O salário chama-se remuneração.', 'pt', 'ar')

  const finding = await screen.findByRole('button', { name: /remuneração/ })
  expect(finding.textContent).toContain('قل بدلًا منها')
  expect(finding.querySelector('q')?.lang).toBe('pt')
})

it('shows the first dozen of many', async () => {
  written('Your remuneration is paid. '.repeat(15))

  const more = await screen.findByRole('button', { name: '3 more below' })
  expect(screen.getAllByRole('button')).toHaveLength(13)
  await userEvent.click(more)
  expect(screen.getAllByRole('button')).toHaveLength(15)
})

it('says nothing of nothing', () => {
  written(' ')
  expect(screen.queryByRole('status')).toBeNull()
})
