/** The difference of two texts by lines. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDifference } from '../../copilot/line-difference'

describe('lineDifference', () => {
  it.each([
    ['equal texts', 'a\nb', 'a\nb', [], []],
    ['merged lines', 'Hello\nthere\nyou', 'Hello there\nyou', ['Hello', 'there'], ['Hello there']],
    ['a lost end', 'a\nb\nc', 'a', ['b', 'c'], []],
    ['a lost empty line', 'a\n\nb', 'a\nb', [''], []],
    ['a mark of the editor', 'a\nb', 'a\\\nb', ['a'], ['a\\']],
    ['spaces only', 'a  b \nc', ' a b\nc', [], []],
  ])('%s', (_name, meant, found, missing, extra) => {
    expect(lineDifference(meant, found)).toEqual({ missing, extra })
  })

  it('says nothing of a text and itself, and everything of two that share no line', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (lines) => {
        const text = lines.join('\n')
        expect(lineDifference(text, text)).toEqual({ missing: [], extra: [] })
      }),
    )
  })
})
