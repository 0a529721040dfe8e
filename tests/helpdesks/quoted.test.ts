/** Quoted mail, signatures and the page's own wording: every entry of the data, and what must stay. */
import { describe, expect, it } from 'vitest'
import {
  DELETED,
  EDITED,
  FOLD_LABEL,
  isDeleted,
  QUOTED_LABEL,
  withoutEdited,
} from '../../helpdesks/read/folds'
import {
  ATTRIBUTIONS,
  BANNERS,
  DEVICE_LINES,
  DISCLAIMERS,
  HEADER_BLOCKS,
  QUOTE_LINES,
} from '../../helpdesks/read/mail-words'
import { type Examples, FOLD_EXAMPLES, MAIL_WORD_EXAMPLES } from '../../helpdesks/read/mail-words.examples'
import { QUOTE_MARK, withoutQuotes } from '../../helpdesks/read/quoted'
import { costOf } from '../cost'

const NONE: Examples = { examples: [] }

/** The lines of one entry; an entry without any is a mistake. */
function examplesOf(table: string, of: string): Examples {
  const found = MAIL_WORD_EXAMPLES[table]?.[of]
  if (!found || found.examples.length === 0) throw new Error(`${table}, ${of}: no examples`)
  return found
}

const now = (text: string, mail = true): string => withoutQuotes(text, mail)

describe('wording', () => {
  const tables = { ATTRIBUTIONS, QUOTE_LINES, DEVICE_LINES, DISCLAIMERS, BANNERS }
  for (const [table, entries] of Object.entries(tables)) {
    for (const { of, pattern } of entries) {
      const { examples, not = [] } = examplesOf(table, of)
      it.each(examples)(`${table}, ${of}: %s`, (line) => expect(line).toMatch(pattern))
      for (const line of not) {
        it(`${table}, ${of}, not: ${line}`, () => {
          expect(entries.some((entry) => entry.pattern.test(line))).toBe(false)
        })
      }
    }
  }
  for (const [table, pattern] of Object.entries({ FOLD_LABEL, QUOTED_LABEL, EDITED, DELETED })) {
    const { examples, not = [] } = FOLD_EXAMPLES[table] ?? NONE
    it(`${table} has examples`, () => expect(examples.length * not.length).toBeGreaterThan(0))
    it.each(examples)(`${table}: %s`, (line) => expect(line).toMatch(pattern))
    it.each(not)(`${table}, not: %s`, (line) => expect(line).not.toMatch(pattern))
  }
})

describe('withoutQuotes', () => {
  const heads = [
    ...ATTRIBUTIONS.flatMap(({ of }) => examplesOf('ATTRIBUTIONS', of).examples),
    ...QUOTE_LINES.flatMap(({ of }) => examplesOf('QUOTE_LINES', of).examples),
  ]
  it.each(heads)('cuts below %j in a chat too', (head) => {
    expect(now(`New words\n\n${head}\nOld words`, false)).toBe('New words')
  })

  it.each(HEADER_BLOCKS.map(({ of }) => [of, examplesOf('HEADER_BLOCKS', of).examples[0] ?? '']))(
    'cuts a header block in %s',
    (_of, block) => {
      expect(now(`New words\n\n________________________________\n${block}\n\nOld words`)).toBe('New words')
      expect(now(`New words\n\n${block.replaceAll('\n', '\n\n')}\n\nOld words`)).toBe('New words')
    },
  )

  it('knows heads that are broken over lines', () => {
    expect(
      now('Yes\n\nOn Sat, Nov 21, 2026 at 10:12 AM Club support\n<help@desk.example> wrote:\n\n> Old'),
    ).toBe('Yes')
    expect(now('好的\n\n在 2026年11月21日 10:12，客服\n<help@desk.example> 写道：\n旧的')).toBe('好的')
    expect(
      now('Ja\nAm Sa., 21. Nov. 2026 um 10:12 Uhr\nschrieb Maya Brown\n<maya@desk.example>:\n\nAlt'),
    ).toBe('Ja')
  })

  it('keeps answers between the quotes', () => {
    expect(
      now(
        'On 21 Nov 2026, Maya Brown wrote:\n> Which phone?\nAn Acer X2\n> Since when?\n\nMonday\n-- \nNora',
      ),
    ).toBe('An Acer X2\n\nMonday')
    expect(
      now(`Hi\nMaya Brown <maya@desk.example> wrote:\n${QUOTE_MARK}\nMy answer\n${QUOTE_MARK}\nand more`),
    ).toBe('Hi\nMy answer\nand more')
  })

  it('drops signatures, but not what only follows two hyphens', () => {
    expect(now('New words\n\n-- \nLi Wei\nHillside Cycling')).toBe('New words')
    const long = Array.from({ length: 20 }, (_, at) => `line ${at}`).join('\n')
    expect(now(`First\n--\n${long}`)).toContain('line 19')
  })

  it.each(DEVICE_LINES.flatMap(({ of }) => examplesOf('DEVICE_LINES', of).examples))(
    'drops %j at the end only',
    (line) => {
      expect(now(`It crashes.\n\n${line}`)).toBe('It crashes.')
      expect(now(`${line}\n\nIt crashes.`)).toBe(`${line}\n\nIt crashes.`)
    },
  )

  it('drops legal notices only where they are parted, and warnings of the server at the top', () => {
    const notice = 'This email and any attachments are confidential and intended solely for the addressee.'
    expect(now(`My order is lost.\n\n${notice}\nIf you are not that person, delete it.`)).toBe(
      'My order is lost.',
    )
    expect(now(`My order is lost.\n____\n${notice}`)).toBe('My order is lost.')
    expect(now(`My order is lost.\n${notice}`)).toContain('confidential')
    expect(now(notice)).toBe(notice)
    expect(now('CAUTION: This email originated from outside of the organization.\n\nMy order is lost.')).toBe(
      'My order is lost.',
    )
  })

  it('keeps a text that is nothing but a quote', () => {
    expect(now('> everything')).toBe('> everything')
    const passedOn = '---------- Forwarded message ---------\nFrom: Nora Keller\n\nPlease help'
    expect(now(passedOn)).toBe(passedOn)
    expect(now('Sent from my iPhone')).toBe('Sent from my iPhone')
    expect(now(QUOTE_MARK)).toBe('')
  })

  it('keeps sentences that only sound like a head, and > in a chat', () => {
    for (const text of [
      'On Monday your colleague wrote: it is done',
      'I ordered in 2026\nand nobody wrote back to me.\nThis is what my brother wrote:\nnothing',
      'From: Berlin\nTo: Paris on Monday',
      '客服写道：好的\n我不同意',
    ])
      expect(now(text)).toBe(text)
    expect(now('> 100 orders are late', false)).toBe('> 100 orders are late')
  })

  it('takes time in proportion to the text', () => {
    const cost = (lines: number): number => {
      const text = Array.from({ length: lines }, () => `On 2026 ${'wrote '.repeat(45)}`).join('\n')
      return costOf(() => now(text))
    }
    expect(cost(800) / Math.max(cost(400), 1)).toBeLessThan(6)
  })
})

describe('the page’s own words in a message', () => {
  it('takes "(edited)" off the end, and nothing else', () => {
    expect(withoutEdited('It works now (edited)')).toBe('It works now')
    expect(withoutEdited('好的（已编辑）')).toBe('好的')
    expect(withoutEdited('See the list (colours)')).toBe('See the list (colours)')
    expect(withoutEdited('(edited)')).toBe('(edited)')
  })

  it('knows messages that were taken back', () => {
    expect(isDeleted('This message was deleted')).toBe(true)
    expect(isDeleted('I deleted the message')).toBe(false)
  })
})
