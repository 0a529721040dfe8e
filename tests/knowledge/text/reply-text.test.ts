// Replies as plain text and as HTML.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRich, toHtml, toPlainText } from '../../../knowledge/text/reply-text'

describe('toPlainText', () => {
  it('writes links out, drops bold marks and keeps lists and empty lines', () => {
    const reply = 'See [our page](https://help.example/a).\n\n1. **Tap** it\n2. Wait'
    expect(toPlainText(reply)).toBe('See our page (https://help.example/a).\n\n1. Tap it\n2. Wait')
  })

  it('does not say an address twice', () => {
    expect(toPlainText('[https://a.example](https://a.example)')).toBe('https://a.example')
  })
})

describe('toHtml', () => {
  it('makes paragraphs, line breaks, lists, links and bold', () => {
    expect(toHtml('One\ntwo **three**\n\n- a\n- [b](https://b.example)\n\nEnd')).toBe(
      '<p>One<br>two <strong>three</strong></p><ul><li>a</li><li><a href="https://b.example">b</a></li></ul><p>End</p>',
    )
  })

  it('keeps a bulleted and a numbered list apart', () => {
    expect(toHtml('- a\n1. b')).toBe('<ul><li>a</li></ul><ol><li>b</li></ol>')
  })

  it('never lets markup of the text through, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', '&', 'a', '[', ']', '(', ')', '*', '\n', ' ') }),
        (text) => {
          const tags = toHtml(text).match(/<[^>]*>/g) ?? []
          expect(tags.filter((tag) => !/^<\/?(p|br|ul|ol|li|strong)>$/.test(tag))).toEqual([])
        },
      ),
    )
  })

  it('takes only web addresses as links', () => {
    expect(toHtml('[a](javascript:alert(1))')).not.toContain('<a')
  })
})

describe('isRich', () => {
  it('is true only for what plain text loses', () => {
    expect(isRich('Plain\n\ntext')).toBe(false)
    expect(isRich('- item')).toBe(true)
    expect(isRich('a [b](https://b.example)')).toBe(true)
  })
})
