import { useEffect, useRef } from 'react'
import type { SheetToTranslate } from '../api/types'
import { useSpeaker } from '../offline/useOutbox'
import { unsavedOf, type TypedWords } from './blocks'
import type { WordsAtWork } from './wordsAtWork'

/** What the platform does not have yet lies, sealed, on this device, and is laid out again when the sheet is opened. */
export function useKeptOnDevice(sheet: SheetToTranslate, words: WordsAtWork, typed: TypedWords) {
  const { slug, owner } = useSpeaker()
  const key = `draft:${slug}:${owner}:translation.${sheet.sheet}.${sheet.language}`
  const looked = useRef(false)
  useEffect(() => {
    if (!sheet.ours) return
    let gone = false
    void import('../offline/vault')
      .then(vault => vault.kept<TypedWords>(key))
      .then(kept => {
        if (!gone && kept) words.restore(kept)
      })
      .catch(() => undefined)
      .finally(() => {
        looked.current = true
      })
    return () => {
      gone = true
    }
  }, [key, words, sheet.ours])

  const kept = JSON.stringify(unsavedOf(sheet.blocks, typed))
  const latest = useRef(kept)
  useEffect(() => {
    if (!looked.current) return
    latest.current = kept
    const timer = setTimeout(() => void write(key, kept), 400)
    return () => clearTimeout(timer)
  }, [key, kept])
  useEffect(() => {
    const leaving = () => void (looked.current && write(key, latest.current))
    addEventListener('pagehide', leaving)
    return () => {
      removeEventListener('pagehide', leaving)
      leaving()
    }
  }, [key])
}

const write = (key: string, words: string) =>
  import('../offline/vault')
    .then(vault => (words === '{}' ? vault.drop(key) : vault.keep(key, JSON.parse(words))))
    .catch(() => undefined)
