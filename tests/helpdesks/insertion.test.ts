/** What may go where, and whether what arrived is what was meant. */
import { describe, expect, it } from 'vitest'
import { refusalFor } from '../../helpdesks/audience'
import { standsAround } from '../../helpdesks/editors/around'
import { inOneParagraph, pasteHtml, spellings } from '../../helpdesks/editors/html-shape'
import { editorLines } from '../../helpdesks/editors/lines'
import { firstLineBelow } from '../../helpdesks/editors/own-part'
import { draftOf } from '../../helpdesks/editors/placeholder'
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
    compare(before.split('\n'), after.split('\n'), spellings(meant, undefined))

  it.each([
    ['into an empty box', '', 'Hello\n\nthere', 'Hello\n\nthere'],
    ['behind a draft', 'abc ', 'abc Hello\nthere', 'Hello\nthere'],
    ['in the middle of a draft', 'abc def', 'abc Hello def', 'Hello'],
    ['above a quote', '\n> old', 'Hello\n> old', 'Hello'],
    ['where two spaces count as one', 'abc  def', 'abc Hello def', 'Hello'],
    ['as a list whose marks became a list', '', 'Take:\ntea\nmilk', 'Take:\n- tea\n- milk'],
    ['the draft’s own words once more', 'Hello', 'HelloHello', 'Hello'],
  ])('accepts a text %s', (_where, before, after, meant) => {
    expect(check(before, after, meant)).toEqual({ is: 'same' })
  })

  it.each([
    ['only the first line', '', 'Hello', 'Hello\nthere', { is: 'other', found: 'Hello' }],
    ['lines run together', '', 'Hellothere', 'Hello\nthere', { is: 'other', found: 'Hellothere' }],
    ['a lost draft', 'abc', 'Hello', 'Hello', { is: 'other', found: 'Hello' }],
    ['a stray mark', '', 'Hello\n\\\nthere', 'Hello\nthere', { is: 'other', found: 'Hello\n\\\nthere' }],
    ['a lost empty line', '', 'Hello\nthere', 'Hello\n\nthere', { is: 'other', found: 'Hello\nthere' }],
    ['a doubled one', '', 'Hello\n\n\nthere', 'Hello\n\nthere', { is: 'other', found: 'Hello\n\n\nthere' }],
    ['a line more at the end', '', 'Hello\n', 'Hello', { is: 'other', found: 'Hello\n' }],
    ['a stray tab', '', 'Hello\n\t\nthere', 'Hello\nthere', { is: 'other', found: 'Hello\n\nthere' }],
    ['a lost space of the draft', 'abc ', 'abcHello', 'Hello', { is: 'other', found: 'Hello' }],
    ['nothing', 'abc', 'abc', 'Hello', { is: 'none' }],
  ] as const)('reports %s', (_what, before, after, meant, result) => {
    expect(check(before, after, meant)).toEqual(result)
  })

  it('takes a gap between paragraphs for an empty line only where they stand apart', () => {
    const meant = spellings('Hello\n\nthere', undefined)
    expect(compare([''], ['Hello', 'there'], meant, true)).toEqual({ is: 'same' })
    expect(compare([''], ['Hello', 'there'], meant).is).toBe('other')
  })

  it('costs a long draft of one letter no more than another', () => {
    const draft = 'a'.repeat(20_000)
    expect(compare([draft], [`${draft}aa`], spellings('aa', undefined))).toEqual({ is: 'same' })
  })
})

describe('firstLineBelow', () => {
  it.each([
    [['Hi', '', '-- ', 'Maya'], 2],
    [['Hi', '> old'], 1],
    [['Hi', 'On Mon, 3 Nov 2025 at 09:12, Li Wei <li@mail.test> wrote:', 'old'], 1],
    [['Hi', '-----Original Message-----', 'old'], 1],
    [['Hi', '-- and so on', 'there'], -1],
  ])('%j: %d', (lines, at) => {
    expect(firstLineBelow(lines)).toBe(at)
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
    ['<div contenteditable="false" class="drawn-caret"></div><p>One</p>', ['One']],
  ])('%s', (html, lines) => {
    const editor = pageOf(`<main contenteditable="true">${html}</main>`).querySelector('main') as Element
    expect(editorLines(editor)).toEqual(lines)
  })

  it('of a text area are those that its editor draws, where it only catches keys', () => {
    const page = pageOf(
      '<div class="CodeMirror"><textarea></textarea><pre class="CodeMirror-line">One</pre><pre class="CodeMirror-line">\u200b</pre></div>',
    )
    expect(editorLines(page.querySelector('textarea') as Element)).toEqual(['One', ''])
  })

  it.each([
    ['<body class="placeholder">Type here</body>', ''],
    ['<body><p class="placeholder">Type here</p></body>', ''],
    ['<body><div class="editor__placeholder">Type here</div><p><br></p></body>', ''],
    ['<body data-placeholder="Type here">Type here</body>', ''],
    ['<body><p class="has-placeholder">Dear Li</p></body>', 'Dear Li'],
    ['<body><p>Dear Li</p><p class="placeholder">and so on</p></body>', 'Dear Li\nand so on'],
    ['<body class="editor has-placeholder">Dear Li</body>', 'Dear Li'],
  ])('tells a hint that is text from a draft: %s', (html, draft) => {
    expect(draftOf(pageOf(html).body)).toBe(draft)
  })
})

describe('standsAround', () => {
  const page = pageOf('<form><section><p contenteditable="true"></p></section></form>')
  const section = page.querySelector('section') as Element
  const arrived = standsAround(page.querySelector('p') as Element, 'One\n\ntwo')

  it('tells a text that was put beside the box from one that never came', () => {
    expect(arrived()).toBeNull()
    section.append('One', page.createElement('p'), page.createElement('p'))
    expect(arrived()).toBeNull()
    section.append('two')
    expect(arrived()).toMatchObject({ outcome: 'altered', found: 'One\ntwo' })
  })
})

describe('pasteHtml', () => {
  const editor = pageOf('<div class="x"></div>').querySelector('.x') as Element

  it('keeps empty lines where the editor would drop them', () => {
    expect(pasteHtml('prosemirror', editor, 'a\n\nb', undefined)).toBe(
      '<p data-pm-slice="1 1 []">a</p><p></p><p>b</p>',
    )
    expect(pasteHtml('ckeditor5', editor, 'a\nb\n\nc', undefined)).toBe('<p>a<br>b</p><p>&nbsp;</p><p>c</p>')
    expect(pasteHtml('slate', editor, 'a\n\nb', undefined)).toBeNull()
    const blocks = pageOf('<div class="bn-editor"></div>').querySelector('.bn-editor') as Element
    expect(pasteHtml('prosemirror', blocks, 'a\n\nb', undefined)).toBe(
      '<p data-pm-slice="1 1 []">a</p><p><br></p><p>b</p>',
    )
  })

  it('breaks lines where an editor has one paragraph only', () => {
    expect(inOneParagraph('\nb\n\nc')).toBe('<p data-pm-slice="1 1 []"><br>b<br><br>c</p>')
  })

  it('never lets text become markup', () => {
    expect(pasteHtml('prosemirror', editor, '<img src=x onerror=alert(1)>', undefined)).toBe(
      '<p data-pm-slice="1 1 []">&lt;img src=x onerror=alert(1)&gt;</p>',
    )
  })
})
