import { describe, expect, it } from 'vitest'
import { arabic, english, french, portuguese } from './jargon'
import { checkPlainLanguage, readingOf } from './plainLanguage'

const sentence = (words: number, word = 'work') => Array.from({ length: words }, () => word).join(' ')
const kinds = (text: string, language: string) => checkPlainLanguage(text, language).map(({ kind }) => kind)
const jargon = (text: string, language: string) =>
  checkPlainLanguage(text, language)
    .filter(({ kind }) => kind === 'jargon')
    .map(({ words }) => words)

describe('a sentence', () => {
  it('is long above twenty words and very long above twenty-five', () => {
    expect(kinds(sentence(20) + '.', 'en')).toEqual([])
    expect(kinds(sentence(21) + '.', 'en')).toEqual(['long-sentence'])
    expect(kinds(sentence(25) + '.', 'en')).toEqual(['long-sentence'])
    expect(kinds(sentence(26) + '.', 'en')).toEqual(['very-long-sentence'])
  })

  it('is pointed at where it stands', () => {
    const text = `Short one.\n\n  ${sentence(22)}!  Short again.`
    const [found] = checkPlainLanguage(text, 'en')
    expect(found?.count).toBe(22)
    expect(text.slice(found?.from, found?.to)).toBe(sentence(22) + '!')
    expect(found?.words).toBe(sentence(22) + '!')
  })

  it.each([
    ['ar', 'عمل', '؟'],
    ['ar', 'عمل', '.'],
    ['fa', 'کار', '؟'],
    ['ur', 'کام', '۔'],
    ['hi', 'काम', '।'],
    ['am', 'ሥራ', '።'],
  ])('ends in %s as that language ends it', (language, word, end) => {
    const short = sentence(12, word)
    expect(kinds(`${short}${end} ${short}${end}`, language)).toEqual([])
    expect(kinds(`${sentence(24, word)}${end}`, language)).toEqual(['long-sentence'])
  })

  it('ends with its line, as in a list, and not with a shortened word', () => {
    expect(kinds(`${sentence(12)}\n${sentence(12)}`, 'en')).toEqual([])
    expect(kinds(`${sentence(11)} Dr. Silva ${sentence(11)}.`, 'en')).toEqual(['long-sentence'])
    expect(kinds(`${sentence(11)} Mme. Diallo ${sentence(11)}.`, 'fr')).toEqual(['long-sentence'])
    expect(kinds(`${sentence(12)} home. Then ${sentence(12)}.`, 'en')).toEqual([])
  })

  it('is measured in languages without a list, with spaces between the words or none, and in none at all', () => {
    expect(kinds(sentence(21, 'trabajo'), 'es')).toEqual(['long-sentence'])
    expect(
      kinds(
        '我们想在另一个国家工作因此我们必须先去办理签证和健康检查然后再去机场乘坐飞机前往那里开始新的生活和工作。',
        'zh',
      ),
    ).toHaveLength(1)
    expect(kinds(sentence(21), 'not a language')).toEqual(['long-sentence'])
  })
})

describe('jargon', () => {
  it.each([
    ['en', 'Your remuneration begins PRIOR TO the flight.', ['remuneration', 'PRIOR TO'], ['pay', 'before']],
    ['en', 'You commenced work in lieu  of leave.', ['commenced', 'in lieu  of'], ['start', 'instead of']],
    [
      'fr',
      'Conformément à la loi, la rémunération…',
      ['Conformément à', 'rémunération'],
      ['comme le dit', 'salaire, paie'],
    ],
    ['fr', 'Dans l’hypothèse où il part', ['Dans l’hypothèse où'], ['si']],
    [
      'pt',
      'A remuneração e as remessas',
      ['remuneração', 'remessas'],
      ['salário, pagamento', 'dinheiro que manda para casa'],
    ],
    ['pt-BR', 'AO ABRIGO DA lei', ['AO ABRIGO DA'], ['segundo']],
    [
      'ar',
      'التحويلات المالية للمعالين',
      ['التحويلات المالية', 'للمعالين'],
      ['المال الذي ترسله إلى أهلك', 'الأولاد وغيرهم ممن تنفق عليهم'],
    ],
    ['ar', 'بِمُوجَب العقد وإعادة الإدماج', ['بِمُوجَب', 'وإعادة الإدماج'], ['حسب', 'أن تستقر من جديد في بلدك']],
    ['ar', 'اعادة ادماج', ['اعادة ادماج'], ['أن تستقر من جديد في بلدك']],
  ])('in %s is found as it is written: %s', (language, text, words, plainer) => {
    const found = checkPlainLanguage(text, language).filter(({ kind }) => kind === 'jargon')
    expect(found.map(finding => finding.words)).toEqual(words)
    expect(found.map(finding => finding.plainer)).toEqual(plainer)
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(words)
  })

  it('is whole words only', () => {
    expect(jargon('An obtainable marshall, a termination of determination.', 'en')).toEqual(['termination'])
    expect(jargon('Le salaire brutal. Recourse.', 'fr')).toEqual([])
    expect(jargon('الترحيلات', 'ar')).toEqual([])
  })

  it('is told once where one term stands in another', () => {
    expect(jargon('Recognition of foreign qualifications', 'en')).toEqual([
      'Recognition of foreign qualifications',
    ])
    expect(jargon('التظلم وآليات التظلم', 'ar')).toEqual(['التظلم', 'وآليات التظلم'])
  })

  it('of one language is none in another', () => {
    expect(jargon('remuneration', 'de')).toEqual([])
    expect(jargon('remessas', 'en')).toEqual([])
  })

  it.each([
    ['en', english, 40],
    ['fr', french, 25],
    ['pt', portuguese, 25],
    ['ar', arabic, 25],
  ])('is known in %s, each with something to say instead that is none itself', (language, list, least) => {
    expect(list.length).toBeGreaterThanOrEqual(least)
    for (const [words, plainer] of list) {
      expect(words).toBe(words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
      expect(jargon(plainer, language), `${words}: ${plainer}`).toEqual([])
    }
  })

  it.each([
    ['en', english],
    ['fr', french],
    ['pt', portuguese],
    ['ar', arabic],
  ])('of every entry in %s is found in a text', (language, list) => {
    for (const [words] of list) {
      const example = firstReadingOf(words)
      expect(jargon(`… ${example} …`, language), words).toHaveLength(1)
    }
  })
})

describe('the reading', () => {
  it('of a plain text is plain', () => {
    const text = 'You must have a work visa. Ask at the embassy. It costs 90 euros.'
    expect(readingOf(text, 'en')).toEqual({
      words: 14,
      sentences: 3,
      wordsPerSentence: 14 / 3,
      longShare: 0,
      mark: 'plain',
    })
  })

  it('of nothing is plain too', () => {
    expect(readingOf(' \n', 'ar')).toEqual({
      words: 0,
      sentences: 0,
      wordsPerSentence: 0,
      longShare: 0,
      mark: 'plain',
    })
  })

  it('gets harder with longer sentences, and with jargon in short ones', () => {
    expect(readingOf(`You ${sentence(16)}. You ${sentence(16)}.`, 'en').mark).toBe('could-be-plainer')
    expect(readingOf(`${sentence(30)}.`, 'en').mark).toBe('hard')
    expect(readingOf(`You ${sentence(8)} remuneration. `.repeat(3), 'en').mark).toBe('hard')
    expect(
      readingOf(`We ${sentence(9)}. Then ${sentence(9)} remuneration. You ${sentence(9)}.`, 'en').mark,
    ).toBe('could-be-plainer')
  })
})

/** The first way in which a pattern can be written out. */
function firstReadingOf(pattern: string): string {
  let text = pattern.replace(/\(([^()]*)\)\?/g, '')
  text = text.replace(/\(([^()|]*)[^()]*\)/g, '$1')
  return (text.split('|')[0] ?? '').replace(/[a-zء-ي]\?/gu, '').replace(/\[(.)[^\]]*\]/g, '$1')
}
