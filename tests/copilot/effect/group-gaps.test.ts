// Gaps that ask the same are laid together, in every language, and the most frequent comes first.
import { describe, expect, it } from 'vitest'
import { groupGaps } from '../../../copilot/effect/group-gaps'
import type { GapRecord } from '../../../knowledge/effect/schema'
import { costOf } from '../../cost'

const gaps = (language: string, ...wordings: string[]): GapRecord[] =>
  wordings.map((wording, at) => ({
    key: `${language}${at}`,
    at: 1_000 + at,
    site: 'desk.test',
    conversation: `c${at % 3}`,
    language,
    kind: 'unanswered',
    scene: 'payment',
    wording,
  }))

describe('gaps', () => {
  it('that ask the same in other words are one group', () => {
    const groups = groupGaps(
      gaps(
        'en',
        'where is my invoice',
        'Where can I find the invoice?',
        'how do I change my delivery address',
        'I need my invoice please',
        'change the delivery address',
        'do you ship to Norway',
      ),
    )
    expect(groups.map(({ count }) => count)).toEqual([3, 2, 1])
    expect(groups[0]?.wordings).toContain('where is my invoice')
    expect(groups[0]).toMatchObject({ conversations: 2, kinds: { unanswered: 3 }, first: 1_000, last: 1_003 })
  })

  it('are told apart in Chinese and Persian too, and languages are never mixed', () => {
    const groups = groupGaps([
      ...gaps(
        'zh-Hans',
        '发票在哪里下载',
        '怎么下载发票',
        '能不能改收货地址',
        '收货地址怎么改',
        '支持货到付款吗',
      ),
      ...gaps('fa', 'فاکتور من کجاست', 'فاکتور رو از کجا بگیرم', 'ارسال به شیراز دارید'),
      ...gaps('en', 'invoice'),
    ])
    expect(groups.filter(({ language }) => language === 'zh-Hans').map(({ count }) => count)).toEqual([
      2, 2, 1,
    ])
    expect(groups.filter(({ language }) => language === 'fa').map(({ count }) => count)).toEqual([2, 1])
  })

  it('by the thousands take time in proportion', () => {
    const words = Array.from({ length: 400 }, (_, at) => `subject${at} matter${at % 97}`)
    const many = (count: number) =>
      gaps('en', ...Array.from({ length: count }, (_, at) => words[(at * 31) % words.length] ?? ''))
    const took = (count: number): number => {
      const list = many(count)
      return costOf(() => groupGaps(list), 3)
    }
    expect(took(4_000)).toBeLessThan(took(1_000) * 10 + 50)
  })

  it('are none without any', () => {
    expect(groupGaps([])).toEqual([])
    expect(groupGaps(gaps('en', '???'))).toHaveLength(1)
  })
})
