/** What says nothing of the case takes nothing away: blanks, greetings, thanks and smiles around what is told. */
import { expect, it } from 'vitest'
import { readFacts } from '../../copilot/facts/read-facts'
import { readPromises } from '../../copilot/promises/read-promises'
import type { Role } from '../../copilot/transcript'
import { transcriptOf } from './transcript-of'

type Said = [Role, string]

const TALKS: Record<string, readonly Said[]> = {
  en: [
    ['customer', 'the tide chart freezes when I zoom in, since Monday'],
    ['agent', 'Which phone is it?'],
    ['customer', 'pixel 8'],
    ['agent', 'Did you reinstall the app?'],
    ['customer', 'reinstalled twice, no change'],
  ],
  'zh-Hans': [
    ['customer', '从周一开始潮汐图一放大就卡死'],
    ['agent', '请问您用的什么手机？'],
    ['customer', '小米14'],
    ['agent', '重装过吗？'],
    ['customer', '重装了两次，没用'],
  ],
  fa: [
    ['customer', 'از دوشنبه نقشه جزر و مد موقع بزرگ‌نمایی هنگ می‌کند'],
    ['agent', 'گوشی شما چیست؟'],
    ['customer', 'پوکو ایکس ۵'],
    ['agent', 'برنامه را دوباره نصب کردید؟'],
    ['customer', 'دو بار دوباره نصب کردم فرقی نکرد'],
  ],
}

const AROUND: Record<string, readonly ((text: string) => string)[]> = {
  en: [
    (text) => `hi ${text}`,
    (text) => `Hello there, ${text}`,
    (text) => `${text} thanks`,
    (text) => `${text}, thank you so much!`,
    (text) => `${text} 😡😡`,
    (text) => text.replaceAll(' ', '  '),
    (text) => text.replaceAll(' ', '\u00a0'),
  ],
  'zh-Hans': [
    (text) => `你好，${text}`,
    (text) => `在吗？您好 ${text}`,
    (text) => `${text}，谢谢`,
    (text) => `${text}😭`,
    (text) => `　${text}`,
  ],
  fa: [
    (text) => `سلام ${text}`,
    (text) => `سلام، وقت بخیر. ${text}`,
    (text) => `${text} ممنون`,
    (text) => `${text} 😡`,
    (text) => text.replaceAll(' ', '  '),
  ],
}

const told = (talk: readonly Said[]): string[] =>
  readFacts(transcriptOf(talk.map(([role, text]): Said => [role, text]))).map(
    ({ field, value, evidence: { messageId } }) => `${messageId} ${field} ${value.replace(/\s+/gu, ' ')}`,
  )

it.each(Object.keys(TALKS))('%s: the same is told with courtesies and blanks around it', (language) => {
  const talk = TALKS[language] ?? []
  const plain = told(talk)
  expect(plain.length).toBeGreaterThan(3)
  for (const around of AROUND[language] ?? [])
    expect(told(talk.map(([role, text]): Said => [role, role === 'customer' ? around(text) : text]))).toEqual(
      plain,
    )
})

it('the words of a fact are those of the message as written', () => {
  const text = 'hi  the\u00a0 tide chart   freezes,  iOS\u00a017.2  thanks 😡'
  const facts = readFacts(transcriptOf([['customer', text]]))
  expect(facts.map(({ field }) => field)).toContain('os_version')
  for (const { evidence } of facts) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.words)
  expect(facts.find(({ field }) => field === 'os_version')?.evidence.words).toBe('17.2')
})

it.each([
  'تا فردا عصر همگامش می‌کنیم',
  'سلام، تا فردا عصر همگامش می‌کنیم.',
  'ببخشید، تا فردا عصر همگامش می کنیم.',
  'سلام وقت بخیر. تا فردا عصر فایل ها را همگام می کنیم',
])('an agent promises alike with courtesies, and with blanks for joiners: %s', (text) => {
  const promises = readPromises(
    transcriptOf([
      ['customer', 'عکس‌ها نیست'],
      ['agent', text],
    ]),
  )
  expect(promises.map(({ due }) => due)).toEqual(['تا فردا عصر'])
  for (const { evidence } of promises) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.words)
})

it('so are those of a promise', () => {
  const text = 'Sorry!   We  will call you back\u00a0 by  Friday.'
  const [promise] = readPromises(
    transcriptOf([
      ['customer', 'it is broken'],
      ['agent', text],
    ]),
  )
  expect(promise?.evidence.words).toBe(text.slice(promise?.evidence.start, promise?.evidence.end))
  expect(promise?.due).toBe('by Friday')
})

it.each(['hello', 'thanks', '😡', 'hi 😡 thanks', '你好，谢谢', 'سلام ممنون', '  ', ''])(
  'what is nothing but courtesy tells nothing: %s',
  (text) => {
    expect(told([['customer', text]])).toEqual([])
  },
)
