/** The saved index answers as the one it was made from; what is damaged is refused, never believed. */
import { beforeEach, describe, expect, it } from 'vitest'
import { LANGUAGE_TAGS } from '../../../knowledge/languages'
import { ArticleIndex } from '../../../knowledge/search/article-index'
import { restoreIndex, type SavedIndex, saveIndex } from '../../../knowledge/search/saved'
import { fullTable, smallTable } from '../../../knowledge/search/small-lists'
import { starterArticles } from '../../../knowledge/starter/starter-articles'
import { article } from '../article-for-tests'

const QUESTIONS = [
  'where is my parcel',
  'i want my mony back',
  '退款什么时候到账',
  'tuikuan',
  'اپ باز نمی‌شود',
  'the app crashes when I open my orders',
]

let index: ArticleIndex
let saved: SavedIndex

beforeEach(() => {
  index = new ArticleIndex()
  index.add(starterArticles().articles)
  // An article that came, changed and went leaves its marks.
  index.add([article({ id: 'en.a', title: 'Lamp flickers' }), article({ id: 'en.b', title: 'Lamp is dark' })])
  index.add([article({ id: 'en.a', title: 'Lamp hums' })])
  index.remove('en.b')
  saved = structuredClone(saveIndex(index))
})

function restored(): ArticleIndex {
  const found = restoreIndex(saved)
  if (!found) throw new Error('The index was refused.')
  return found
}

describe('a restored index', () => {
  it('answers like the one it was made from', () => {
    const again = restored()
    expect(again.size).toBe(index.size)
    for (const text of [...QUESTIONS, 'lamp']) {
      expect(again.retrieve({ text })).toEqual(index.retrieve({ text }))
      expect(again.searchTyped(text)).toEqual(index.searchTyped(text))
    }
    for (const line of ['#refund', 'lang:zh', 'tkjd', 'lamp #refund'])
      expect(again.searchTyped(line)).toEqual(index.searchTyped(line))
    for (const language of LANGUAGE_TAGS)
      expect(again.documents.cards.moments(language)).toEqual(index.documents.cards.moments(language))
  })

  it('is saved again as it was, whether its cards were asked for or not', () => {
    const again = restored()
    again.retrieve({ text: 'where is my parcel' })
    expect(saveIndex(again)).toEqual(saved)
  })

  it('goes on being kept up to date', () => {
    const again = restored()
    for (const one of [index, again]) {
      one.add([article({ id: 'en.c', title: 'Toaster burns everything' })])
      one.remove('en.a')
    }
    for (const text of ['toaster burns', 'lamp hums', ...QUESTIONS])
      expect(again.retrieve({ text })).toEqual(index.retrieve({ text }))
  })
})

describe('tables of counts', () => {
  it('come back as they were, full or nearly empty', () => {
    const full = Uint16Array.from({ length: 300 }, (_, at) => at + 1)
    const empty = new Uint16Array(300)
    empty[7] = 65_535
    for (const table of [full, empty]) expect(fullTable(smallTable(table), 300)).toEqual(table)
    expect(smallTable(empty)).not.toBeInstanceOf(Uint16Array)
    expect(() => fullTable(smallTable(empty), 200)).toThrow(RangeError)
  })
})

describe('what is refused', () => {
  const damages: [string, (whole: SavedIndex) => unknown][] = [
    ['nothing', () => undefined],
    ['another form', (whole) => ({ ...whole, form: 99 })],
    ['another thesaurus', (whole) => ({ ...whole, concepts: whole.concepts + 1 })],
    ['a part that is missing', ({ postings: _gone, ...rest }) => rest],
    [
      'a list that was cut',
      (whole) => {
        whole.documents.lists[0] = (whole.documents.lists[0] as Uint32Array).slice(0, -3)
        return whole
      },
    ],
    [
      'numbers that point nowhere',
      (whole) => {
        whole.documents.lists[2]?.fill(4_000_000_000, 10, 20)
        return whole
      },
    ],
    [
      'words that were read by other rules',
      (whole) => {
        // Other rules read many words otherwise; only some titles are looked at.
        whole.vocabulary.texts = whole.vocabulary.texts.replaceAll('er', 'ér')
        return whole
      },
    ],
    [
      'cards that are fewer than their words',
      (whole) => {
        whole.documents.cards.lines = whole.documents.cards.lines.split('\n').slice(1).join('\n')
        return whole
      },
    ],
    [
      'openings that are no articles',
      (whole) => {
        whole.documents.cards.moments = new Uint32Array([1_000_000])
        return whole
      },
    ],
    ['text in place of numbers', (whole) => ({ ...whole, vocabulary: { ...whole.vocabulary, terms: 'x' } })],
  ]

  it.each(damages)('%s', (_name, damage) => {
    expect(restoreIndex(damage(saved))).toBeNull()
  })
})
