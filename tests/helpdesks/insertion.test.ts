/** What may go where, and whether what arrived is what was meant. */
import { describe, expect, it } from 'vitest'
import { refusalFor } from '../../helpdesks/audience'
import { pasteHtml } from '../../helpdesks/editors/html-shape'
import { editorLines } from '../../helpdesks/editors/lines'
import { compare } from '../../helpdesks/editors/verify'
import { pageOf } from './page'

describe('refusalFor', () => {
  it.each([
    ['public', 'reply', false, null],
    ['note', 'reply', false, 'note-box'],
    ['note', 'reply', true, null],
    ['unsure', 'reply', false, 'unsure-box'],
    ['unsure', 'reply', true, null],
    ['note', 'note', false, null],
    ['public', 'note', true, 'public-box'],
    ['unsure', 'note', true, 'unsure-box'],
  ] as const)('a %s box and a %s (confirmed: %s): %s', (audience, kind, confirmed, refusal) => {
    expect(refusalFor(audience, { kind, confirmed })).toBe(refusal)
  })
})

describe('compare', () => {
  const check = (before: string, after: string, meant: string) =>
    compare(before.split('\n'), after.split('\n'), [meant.split('\n')])

  it.each([
    ['into an empty box', '', 'Hello\n\nthere', 'Hello\n\nthere'],
    ['behind a draft', 'abc ', 'abc Hello\nthere', 'Hello\nthere'],
    ['in the middle of a draft', 'abc def', 'abc Hello def', 'Hello'],
    ['above a quote', '\n> old', 'Hello\n> old', 'Hello'],
    ['with paragraphs shown apart', '', 'Hello\n\nthere', 'Hello\nthere'],
    ['a list whose marks became a list', '', 'Take:\ntea\nmilk', 'Take:\n- tea\n- milk'],
    ['the draft’s own words once more', 'Hello', 'HelloHello', 'Hello'],
  ])('accepts a text %s', (_where, before, after, meant) => {
    expect(check(before, after, meant)).toEqual({ is: 'same' })
  })

  it.each([
    ['only the first line', '', 'Hello', 'Hello\nthere', { is: 'other', found: 'Hello' }],
    ['lines run together', '', 'Hellothere', 'Hello\nthere', { is: 'other', found: 'Hellothere' }],
    ['a lost draft', 'abc', 'Hello', 'Hello', { is: 'other', found: 'Hello' }],
    ['a stray mark', '', 'Hello\n\\\nthere', 'Hello\nthere', { is: 'other', found: 'Hello\n\\\nthere' }],
    ['nothing', 'abc', 'abc', 'Hello', { is: 'none' }],
  ] as const)('reports %s', (_what, before, after, meant, result) => {
    expect(check(before, after, meant)).toEqual(result)
  })
})

describe('editorLines', () => {
  it.each([
    ['<p>One</p><p><br></p><p>two</p>', ['One', '', 'two']],
    ['<p>One<br>two</p>', ['One', 'two']],
    ['<p><br class="ProseMirror-trailingBreak"></p>', ['']],
    ['One<div>two</div><div><br></div><div>four</div>', ['One', 'two', '', 'four']],
    ['<ul><li><p>a</p></li><li><p>b</p></li></ul>', ['a', 'b']],
    ['<p><span>\ufeff</span>a&nbsp;b</p>', ['a b']],
    ['<div><div><span>One</span></div><div><span>two</span></div></div>', ['One', 'two']],
  ])('%s', (html, lines) => {
    const editor = pageOf(`<main contenteditable="true">${html}</main>`).querySelector('main') as Element
    expect(editorLines(editor)).toEqual(lines)
  })

  it('does not take a placeholder that is real text for a draft', () => {
    expect(editorLines(pageOf('<body class="placeholder">Type here</body>').body)).toEqual([''])
  })
})

describe('pasteHtml', () => {
  const editor = pageOf('<div class="x"></div>').querySelector('.x') as Element

  it('keeps empty lines where the editor would drop them', () => {
    expect(pasteHtml('prosemirror', editor, 'a\n\nb', undefined)).toBe('<p>a</p><p></p><p>b</p>')
    expect(pasteHtml('ckeditor5', editor, 'a\nb\n\nc', undefined)).toBe('<p>a<br>b</p><p>&nbsp;</p><p>c</p>')
    expect(pasteHtml('slate', editor, 'a\n\nb', undefined)).toBeNull()
  })

  it('never lets text become markup', () => {
    expect(pasteHtml('prosemirror', editor, '<img src=x onerror=alert(1)>', undefined)).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
    )
  })
})
