import { arabic, english, french, portuguese, type Jargon } from './jargon'

/**
 * What makes a text hard to read for people who read little, or not in their own language (handbook 4.5, 9.4). It looks
 * only for what can be told for certain without understanding the text: long sentences in any language, and words of
 * offices in four. It knows no grammar, so it says nothing about the passive.
 */
export type FindingKind = 'long-sentence' | 'very-long-sentence' | 'jargon'

/** Something to write more plainly, from one place of the text up to another (UTF-16, as a text area counts). */
export interface Finding {
  kind: FindingKind
  from: number
  to: number
  words: string
  /** Of a sentence. */
  count?: number
  /** What to say instead, or how to explain it. */
  plainer?: string
}

export type Mark = 'plain' | 'could-be-plainer' | 'hard'

export interface Reading {
  words: number
  sentences: number
  wordsPerSentence: number
  /** Of all sentences, between 0 and 1. */
  longShare: number
  mark: Mark
}

export const LONG = 20
export const VERY_LONG = 25

const lists: Record<string, Jargon> = { en: english, fr: french, pt: portuguese, ar: arabic }

export function checkPlainLanguage(text: string, language: string): Finding[] {
  return [...sentencesOf(text, language).flatMap(longOnes), ...jargonIn(text, language)].sort(
    (one, other) => one.from - other.from || other.to - one.to,
  )
}

export function readingOf(text: string, language: string): Reading {
  const sentences = sentencesOf(text, language)
  const words = sentences.reduce((sum, sentence) => sum + sentence.count, 0)
  const wordsPerSentence = sentences.length && words / sentences.length
  const longShare =
    sentences.length && sentences.filter(({ count }) => count > LONG).length / sentences.length
  const jargonShare = words && jargonIn(text, language).length / words
  return { words, sentences: sentences.length, wordsPerSentence, longShare, mark: mark() }

  function mark(): Mark {
    if (wordsPerSentence > LONG || longShare > 1 / 3 || jargonShare > 0.08) return 'hard'
    if (wordsPerSentence > 15 || longShare > 0.1 || jargonShare > 0.02) return 'could-be-plainer'
    return 'plain'
  }
}

interface Sentence {
  from: number
  to: number
  words: string
  count: number
}

function longOnes({ from, to, words, count }: Sentence): Finding[] {
  if (count <= LONG) return []
  return [{ kind: count > VERY_LONG ? 'very-long-sentence' : 'long-sentence', from, to, words, count }]
}

/** After these a capital begins no sentence. */
const shortened =
  /(?:^|[\s(])(?:mrs?|ms|dr|prof|st|art|no|nos|mme|mlle|m|sra?|dra|d|exm[oa]|n|e\.g|i\.e|cf|p\.ex|ex|ext|tel|tél)\.\s*$/iu

function sentencesOf(text: string, language: string): Sentence[] {
  const pieces: { from: number; to: number }[] = []
  for (const { index, segment } of segmenter(language, 'sentence').segment(text)) {
    const last = pieces.at(-1)
    const goesOn = last && last.to === index && shortened.test(text.slice(last.from, last.to))
    if (goesOn) last.to = index + segment.length
    else pieces.push({ from: index, to: index + segment.length })
  }
  const words = segmenter(language, 'word')
  return pieces
    .map(({ from, to }) => {
      const piece = text.slice(from, to)
      const start = from + piece.length - piece.trimStart().length
      const trimmed = piece.trim()
      return { from: start, to: start + trimmed.length, words: trimmed, count: countOf(words, trimmed) }
    })
    .filter(({ count }) => count > 0)
}

function countOf(words: Intl.Segmenter, piece: string): number {
  let count = 0
  for (const { isWordLike } of words.segment(piece)) if (isWordLike) count++
  return count
}

/** A language that the browser does not know is read by the rules that hold for all. */
function segmenter(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity })
  } catch {
    return new Intl.Segmenter(undefined, { granularity })
  }
}

function jargonIn(text: string, language: string): Finding[] {
  const patterns = patternsFor(baseOf(language))
  if (patterns.length === 0) return []
  const { folded, origin } = fold(text)
  const found = patterns.flatMap(({ pattern, plainer }) =>
    [...folded.matchAll(pattern)].map(match => {
      const from = origin[match.index] ?? 0
      const to = origin[match.index + match[0].length] ?? text.length
      return { kind: 'jargon' as const, from, to, words: text.slice(from, to), plainer }
    }),
  )
  found.sort((one, other) => one.from - other.from || other.to - one.to)
  // Of two that overlap the first, and of those the longer, says it.
  return found.filter((one, i) => !found.slice(0, i).some(earlier => earlier.to > one.from))
}

const compiled = new Map<string, { pattern: RegExp; plainer: string }[]>()

function patternsFor(base: string) {
  let patterns = compiled.get(base)
  if (!patterns) {
    patterns = (lists[base] ?? []).map(([words, plainer]) => ({ pattern: patternOf(words, base), plainer }))
    compiled.set(base, patterns)
  }
  return patterns
}

/** Arabic writes "and", "in", "for" and the article together with the word. */
function patternOf(words: string, base: string): RegExp {
  const [before, between] = base === 'ar' ? ['[وف]?[بكل]?(?:ال|لل)?', '\\s+(?:ال)?'] : ['', '\\s+']
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${before}(?:${words.replaceAll(' ', between)})(?![\\p{L}\\p{N}])`,
    'gu',
  )
}

function baseOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? ''
}

const asOne: Record<string, string> = { ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', '’': "'", ʼ: "'", ـ: '' }

/** Without capitals, accents, vowel signs and forms of hamza, and where in the text each of its characters comes from. */
function fold(text: string): { folded: string; origin: number[] } {
  let folded = ''
  const origin: number[] = []
  let at = 0
  for (const character of text) {
    const plain = character
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[ىیةک’ʼـ]/gu, letter => asOne[letter] ?? '')
    for (let i = 0; i < plain.length; i++) origin.push(at)
    folded += plain
    at += character.length
  }
  origin.push(text.length)
  return { folded, origin }
}
