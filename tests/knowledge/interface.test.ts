// Interface words: the same keys and blanks in every language, nothing shouted, numbers in the reader's digits.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { translator } from '../../knowledge/interface/words'
import { LANGUAGE_TAGS, type LanguageTag } from '../../knowledge/languages'
import messages from '../../public/_locales/en/messages.json'

const root = path.resolve(import.meta.dirname, '../..')
const words = (tag: LanguageTag): Record<string, string> =>
  JSON.parse(readFileSync(path.join(root, `knowledge/languages/${tag}/interface.json`), 'utf8'))
const blanks = (text: string) => [...text.matchAll(/\{[a-zA-Z]+\}/g)].map(([blank]) => blank).sort()

describe.each(LANGUAGE_TAGS)('%s', (tag) => {
  const english = words('en')
  const own = words(tag)

  it('has every key of English and no other', () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort())
  })

  it('keeps the blanks of every sentence', () => {
    for (const [key, text] of Object.entries(english))
      expect(blanks(own[key] ?? ''), key).toEqual(blanks(text))
  })

  it('is calm: no exclamation mark, nothing empty', () => {
    for (const [key, text] of Object.entries(own)) {
      expect(text.trim(), key).not.toBe('')
      expect(text, key).not.toMatch(/[!！]/)
    }
  })
})

it('tells numbers in the reader’s digits', () => {
  expect(translator('en')('header.read', { count: 1200 })).toBe('1200 read')
  expect(translator('fa')('header.read', { count: 12 })).toBe('۱۲ پیام')
})

it('leaves a blank that nothing fills', () => {
  expect(translator('en')('header.read')).toBe('{count} read')
})

it('the browser’s own dialogs have the same keys in every locale', () => {
  for (const locale of ['fa', 'zh_CN', 'zh_TW']) {
    const file = path.join(root, `public/_locales/${locale}/messages.json`)
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8'))), locale).toEqual(Object.keys(messages))
  }
})
