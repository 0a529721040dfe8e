/** The Traditional Chinese texts are what the script makes of the Simplified ones, and read as Taiwanese. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  deriveAll,
  deriveJson,
  isDerived,
  makeConverter,
  readDerived,
} from '../../scripts/derive-traditional.mjs'

const table = JSON.parse(
  readFileSync(new URL('../../knowledge/languages/zh-Hant/wording.json', import.meta.url), 'utf8'),
) as { groups: { name: string; pairs: Record<string, string> }[] }
const convert = makeConverter(table)
const derived = deriveAll()
const written = readDerived()

describe('derived files', () => {
  it('exist for every Simplified text and for nothing else', () => {
    expect([...written.keys()].sort()).toEqual([...derived.keys()].sort())
    expect([...derived.keys()].filter((path) => path.startsWith('articles/')).length).toBeGreaterThan(5)
  })

  it.each([...derived])('%s is what the script writes (npm run derive)', (path, text) => {
    expect(written.get(path)).toBe(text)
  })

  it('use only characters of Big5, the set of Taiwanese writing', () => {
    const big5 = new TextDecoder('big5')
    const known = new Set<string>()
    for (let row = 0xa4; row <= 0xf9; row++) {
      for (let cell = 0x40; cell <= 0xfe; cell++) known.add(big5.decode(Uint8Array.of(row, cell)))
    }
    for (const [path, text] of derived) {
      // A language picker shows each language in its own writing.
      const words = text.replaceAll('"language.zh-Hans": "简体中文"', '')
      const foreign = [...words].filter(
        (character) => /\p{Script=Han}/u.test(character) && !known.has(character),
      )
      expect([...new Set(foreign)].join(''), path).toBe('')
    }
  })

  it('leaves lexicons that only match out', () => {
    expect(isDerived('mood.json')).toBe(false)
    expect(isDerived('issues/payment.json')).toBe(false)
    expect(isDerived('articles/payment.json')).toBe(true)
  })
})

describe('conversion', () => {
  it.each([
    ['请登录您的账号', '請登入您的帳號'],
    ['优惠券用不了', '優惠券用不了'],
    ['软件、网络、短信、视频', '軟體、網路、簡訊、影片'],
    ['默认设置在屏幕右上角', '預設設定在螢幕右上角'],
    ['积分到账、手续费、自动续费', '點數入帳、手續費、自動續訂'],
    ['退货请联系客服', '退貨請聯絡客服'],
    ['请把“订单号”发给我', '請把「訂單號」傳給我'],
    ['发卡银行', '發卡銀行'],
    ['退出登录后再试', '登出後再試'],
    ['注销账号', '註銷帳號'],
  ])('%s becomes %s', (from, to) => {
    expect(convert(from)).toBe(to)
  })

  it('keeps placeholder keys and converts their fallback', () => {
    expect(convert('{{fact.order_id|您的订单}}已发货')).toBe('{{fact.order_id|您的訂單}}已出貨')
  })

  it('renames ids and the language, and keeps keys and named values', () => {
    const json = JSON.stringify({
      id: 'zh-Hans.app-crash',
      language: 'zh-Hans',
      topic: 'crash',
      title: '闪退',
      键: '默认',
    })
    expect(JSON.parse(deriveJson(json, convert))).toEqual({
      id: 'zh-Hant.app-crash',
      language: 'zh-Hant',
      topic: 'crash',
      title: '閃退',
      键: '預設',
    })
  })

  it('keeps a text of a list once when two become the same', () => {
    const json = JSON.stringify({ phrasings: ['付款失败', '支付失败', '扣款失败'] })
    expect(JSON.parse(deriveJson(json, convert))).toEqual({ phrasings: ['付款失敗', '扣款失敗'] })
  })

  it('has no pair twice', () => {
    const words = table.groups.flatMap((group) => Object.keys(group.pairs))
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })
})
