// HTML as it stands in other products' exports, as our Markdown; and what we write read again.
import { describe, expect, test } from 'vitest'
import { htmlConverter, isHtml } from '../../../knowledge/exchange/html-to-markdown'
import { toHtml } from '../../../knowledge/text/reply-text'

const convert = await htmlConverter()
const told: string[] = []
const markdown = (html: string): string => {
  told.length = 0
  return convert(html, (kind, what) => told.push(`${kind} ${what}`.trim()))
}

describe('keeps', () => {
  test.each([
    ['paragraphs and line breaks', '<p>One</p>\n<p>two<br>three</p>', 'One\n\ntwo\nthree'],
    ['editors that write divs', '<div>One</div><div><br></div><div>two</div>', 'One\n\ntwo'],
    ['breaks alone', 'One<br><br>two<br/>three', 'One\n\ntwo\nthree'],
    ['a list after words', 'See:<ul><li>one</li><li>two</li></ul>after', 'See:\n\n- one\n- two\n\nafter'],
    [
      'paragraphs in items',
      '<ol><li><p>one</p></li><li><p>two</p><p>more</p></li></ol>',
      '1. one\n2. two more',
    ],
    ['lists in lists', '<ul><li>one<ul><li>deep</li></ul></li><li>two</li></ul>', '- one\n- deep\n- two'],
    [
      'links',
      '<a href="https://shop.example/a_(b)">our page</a>',
      '[our page](https://shop.example/a_%28b%29)',
    ],
    [
      'a link that shows its address',
      '<a href="https://shop.example">https://shop.example</a>',
      'https://shop.example',
    ],
    ['mail addresses', '<a href="mailto:help@shop.example?subject=x">us</a>', 'us (help@shop.example)'],
    ['a link whose address is a placeholder', '<a href="{{link}}">here</a>', 'here ({{link}})'],
    ['bold', 'a <b>bold </b>word, <strong>x<br>y</strong>', 'a **bold** word, **x**\n**y**'],
    ['headings as bold', '<h2>How</h2><p>so</p>', '**How**\n\nso'],
    ['entities and blanks', 'a&nbsp;&amp; b &lt;c&gt;\n   d', 'a & b <c> d'],
    ['lines of code', '<pre>a\n  b</pre>', 'a\n  b'],
    ['Chinese and Persian', '<p>您好，<b>退款</b></p><p dir="rtl">سلام</p>', '您好，**退款**\n\nسلام'],
  ])('%s', (_what, html, expected) => {
    expect(markdown(html)).toBe(expected)
    expect(told).toEqual([])
  })
})

describe('tells', () => {
  test.each([
    ['<p>a<script>b()</script></p>', 'a', ['active-content <script>']],
    ['<img src="https://shop.example/x/map.png?y=1">', '', ['picture map.png']],
    ['<img alt="The map" src="x">', 'The map', ['picture The map']],
    ['<a href="javascript:b()">a</a>', 'a', ['link javascript:b()']],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a | b\nc', ['table']],
    ['<form>a <input value="x"></form>', 'a', ['active-content <input>']],
  ])('%s', (html, expected, losses) => {
    expect(markdown(html)).toBe(expected)
    expect(told).toEqual(losses)
  })
})

test.each([
  'One\n\ntwo\nthree',
  'See:\n\n- one\n- **two**\n\n1. [three](https://shop.example/a)\n2. four',
  '**All bold**',
  'a & b <c> "d"',
])('what we write is read the same: %j', (body) => {
  expect(markdown(toHtml(body))).toBe(body)
})

test('tells HTML from a stray sign', () => {
  for (const text of ['<p>a</p>', 'a<br>b', 'a <a href="x">b</a>', '<BR/>']) expect(isHtml(text)).toBe(true)
  for (const text of ['1 < 2 > 1', 'a <b and c', '<you@shop.example>', 'x <- y'])
    expect(isHtml(text)).toBe(false)
})
