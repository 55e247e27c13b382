import { PlainLanguage } from './PlainLanguage'

interface Props {
  /** Of the block, in which the text areas stand. */
  id: string
  language: string
  words: string
  more: string
}

/** What could be said more plainly in a block. */
export function WritingPlainly({ id, language, words, more }: Props) {
  const select = (place: number) => (from: number, to: number) => {
    const area = document.getElementById(id)?.querySelectorAll('textarea')[place]
    area?.focus()
    area?.setSelectionRange(from, to)
  }
  return (
    <>
      {words.length > 20 && <PlainLanguage text={words} language={language} onSelect={select(0)} />}
      {more.length > 20 && <PlainLanguage text={more} language={language} onSelect={select(1)} />}
    </>
  )
}
