// Texts in every encoding that exports come in.
import { describe, expect, test } from 'vitest'
import { decode } from '../../../knowledge/exchange/decode'
import { readLibraryFile } from '../../../knowledge/exchange/read'

const CHINESE = '标题,内容\n退款,您好，退款已经到账，请查收。\n'
const bytes = (...parts: (number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, big = false): Uint8Array => {
  const out = new Uint8Array(text.length * 2)
  const view = new DataView(out.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big)
  return out
}
/** "您好，退款已经到账，请查收。" and its heading as GB18030 has them. */
const GB = bytes(
  [0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0d, 0x0a],
  [
    0xcd, 0xcb, 0xbf, 0xee, 0x2c, 0xc4, 0xfa, 0xba, 0xc3, 0xa3, 0xac, 0xcd, 0xcb, 0xbf, 0xee, 0xd2, 0xd1,
    0xbe, 0xad,
  ],
  [0xb5, 0xbd, 0xd5, 0xcb, 0xa3, 0xac, 0xc7, 0xeb, 0xb2, 0xe9, 0xca, 0xd5, 0xa1, 0xa3, 0x0d, 0x0a],
)

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8(CHINESE), 'utf-8'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], utf8(CHINESE)), 'utf-8'],
    ['UTF-16 LE with a mark', bytes([0xff, 0xfe], utf16(CHINESE)), 'utf-16le'],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff], utf16(CHINESE, true)), 'utf-16be'],
    ['UTF-16 LE without', utf16(CHINESE), 'utf-16le'],
    ['UTF-16 BE without', utf16(CHINESE, true), 'utf-16be'],
    ['GB18030', GB, 'gb18030'],
  ])('%s', (_name, content, encoding) => {
    expect(decode(content)).toEqual({ text: CHINESE, encoding })
  })

  test('Western text of Windows is a guess, and not taken for Chinese', () => {
    for (const [text, content] of [
      [
        'Grüße aus Köln',
        [0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x61, 0x75, 0x73, 0x20, 0x4b, 0xf6, 0x6c, 0x6e],
      ],
      ['déjà été', [0x64, 0xe9, 0x6a, 0xe0, 0x20, 0xe9, 0x74, 0xe9]],
    ] as const)
      expect(decode(Uint8Array.from(content))).toEqual({ text, encoding: 'windows-1252', doubt: 'guessed' })
  })

  test('a few damaged bytes leave UTF-8 what it is', () => {
    const broken = bytes(utf8(CHINESE), [0xff], utf8('完'))
    expect(decode(broken)).toEqual({ text: `${CHINESE}\ufffd完`, encoding: 'utf-8', doubt: 'broken' })
  })

  test('all line ends become one', () => {
    expect(decode(utf8('a\r\nb\rc\nd')).text).toBe('a\nb\nc\nd')
  })
})

test.each([',', ';', '\t', '|'])('separator %j with every line end', async (separator) => {
  for (const end of ['\n', '\r\n', '\r']) {
    const rows = [
      ['Title', 'Tags', 'Message'],
      ['Hours', 'a, b', `"One ""line""; two | three${end}and more"`],
      ['Late', 'c', 'Sorry'],
    ]
    const quoted = rows.map((row) => row.map((cell) => (cell === 'a, b' ? '"a, b"' : cell)).join(separator))
    const { articles, problems } = await readLibraryFile([{ name: 'a.csv', bytes: utf8(quoted.join(end)) }])
    expect(problems).toEqual([])
    expect(articles.map(({ tags, replies }) => [tags, replies[0]?.body])).toEqual([
      [['a', 'b'], 'One "line"; two | three\nand more'],
      [['c'], 'Sorry'],
    ])
  }
})

test('what stands in quotes separates nothing', async () => {
  const table = '";hi","Hello, you; and you",Greeting\n";by","Goodbye; take care",Farewell\n'
  const { articles } = await readLibraryFile([{ name: 'Support.csv', bytes: utf8(table) }])
  expect(articles.map(({ shortcut, title }) => [shortcut, title])).toEqual([
    [';hi', 'Greeting'],
    [';by', 'Farewell'],
  ])
})
