import type { ChangedWords } from '../api/types'
import './library.css'

/** Words with what is gone and what is new, told apart by more than colour. */
export function Difference({ words, language }: { words: ChangedWords[]; language: string }) {
  return (
    <p className="difference" lang={language} dir="auto">
      {words.map(({ fate, text }, place) => {
        if (fate === 'added') return <ins key={place}>{text}</ins>
        if (fate === 'removed') return <del key={place}>{text}</del>
        return <span key={place}>{text}</span>
      })}
    </p>
  )
}
