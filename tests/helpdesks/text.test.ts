/** Text of messages: lines, lists, marks, what is hidden or quoted, and limits. */
import { describe, expect, it } from 'vitest'
import { withoutQuotedMail } from '../../helpdesks/read/quoted'
import { readText } from '../../helpdesks/read/text'
import { pageOf } from './page'

const textOf = (html: string, strip?: string): string => readText(pageOf(html).body, { strip }).text

describe('readText', () => {
  it.each([
    ['line breaks and paragraphs', '<p>One<br>two</p><p>three</p>', 'One\ntwo\n\nthree'],
    ['blocks side by side', '<div>One</div><div>two</div>', 'One\ntwo'],
    ['inline elements', 'a <b>bold</b>\n  <i>word</i>', 'a bold word'],
    [
      'lists',
      '<ul><li>tea</li><li>milk</li></ul><ol start="3"><li>x</li><li>y</li></ol>',
      '- tea\n- milk\n3. x\n4. y',
    ],
    ['links as their words', 'see <a href="https://x.example/very/long">our page</a>', 'see our page'],
    ['code as written', '<pre>if (a) {\n  b()\n}</pre>', 'if (a) {\n  b()\n}'],
    ['emoji pictures', 'fine <img class="emoji" alt="🙂" src="x.png"> ok', 'fine 🙂 ok'],
    [
      'pictures and files',
      '<img src="p.jpg" width="300"> <a download="bill.pdf" href="#">bill</a>',
      '[image] [file: bill.pdf]',
    ],
    ['tracking dots', 'hello<img src="t.gif" width="1" height="1">', 'hello'],
    ['markup as text', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    [
      'hidden parts',
      'a<span hidden>x</span><span style="display: none">y</span><span class="sr-only">z</span>b',
      'ab',
    ],
    ['controls and scripts', 'a<button>Reply</button><script>1</script><style>b{}</style>', 'a'],
    ['direction overrides and soft hyphens', 'a\u202eb\u2066c\u00add', 'abcd'],
    ['joiners that words need', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['Chinese lines', '<div>您好</div><div>订单<br>没到</div>', '您好\n订单\n没到'],
  ])('keeps %s', (_what, html, expected) => {
    expect(textOf(html)).toBe(expected)
  })

  it('leaves out what the map strips', () => {
    expect(textOf('<span class="avatar">MB</span><p>Hello</p><time>10:01</time>', '.avatar, time')).toBe(
      'Hello',
    )
  })

  it('cuts at its limit without breaking a character', () => {
    const { text, cut } = readText(pageOf(`<p>${'😀'.repeat(50)}</p>`).body, { limit: 21 })
    expect(text).toBe('😀'.repeat(10))
    expect(cut).toBe(true)
  })

  it('does not run away on deep or endless trees', () => {
    const document = pageOf('<main></main>')
    let at: Element = document.querySelector('main') as Element
    for (let i = 0; i < 3000; i++) at = at.appendChild(document.createElement('div'))
    at.textContent = 'deep'
    expect(readText(document.body).text.length).toBeLessThan(5)
  })
})

describe('withoutQuotedMail', () => {
  it.each([
    ['On Sat, Nov 21, 2026 at 10:12 Club support wrote:\n> before', 'New words', 'New words'],
    ['-----Original Message-----\nFrom: us', 'New words', 'New words'],
    ['在 2026年11月21日 10:12，客服 写道：\n旧的', '新的', '新的'],
    ['-- \nLi Wei\nHillside Cycling', 'New words', 'New words'],
  ])('cuts %j', (quoted, now, expected) => {
    expect(withoutQuotedMail(`${now}\n\n${quoted}`)).toBe(expected)
  })

  it('keeps a text that is nothing but a quote, and sentences that only sound like one', () => {
    expect(withoutQuotedMail('> everything')).toBe('> everything')
    expect(withoutQuotedMail('On Monday your colleague wrote: it is done')).toBe(
      'On Monday your colleague wrote: it is done',
    )
  })
})
