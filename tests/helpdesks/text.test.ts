/** Text of messages: lines, lists, marks, what is hidden or quoted, and limits. */
import { describe, expect, it } from 'vitest'
import { readText } from '../../helpdesks/read/text'
import { pageOf } from './page'

const textOf = (html: string, strip?: string): string => readText(pageOf(html).body, { strip }).text
const written = (html: string): string => readText(pageOf(html).body, { addresses: true }).text

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
    [
      'lists in lists, numbers that count down or jump',
      '<ul><li>tea<ul><li>green</li><li><p>black</p></li></ul></li><li></li><li>milk</li></ul><ol reversed><li>b</li><li>a</li></ol><ol><li value="7">g</li><li>h</li></ol>',
      '- tea\n  - green\n  - black\n- milk\n2. b\n1. a\n7. g\n8. h',
    ],
    [
      'tables row by row',
      '<table><tr><th>Item</th><th></th><th>Qty</th></tr><tr><td><p>Lamp</p></td><td> </td><td>2</td></tr></table>',
      'Item | Qty\nLamp | 2',
    ],
    [
      'tables that only lay out',
      '<table role="presentation"><tr><td>Hello</td><td>there</td></tr></table>',
      'Hello\nthere',
    ],
    ['code in a line', 'run <code>npm  test</code> again', 'run npm test again'],
    ['titles of closed folds', '<details><summary>Log</summary>line</details>', 'Log'],
    ['open folds', '<details open><summary>Log</summary>line</details>', 'Log\nline'],
    ['words that may break anywhere', 'super<wbr>cali&shy;fragi\u200blistic', 'supercalifragilistic'],
    ['links as their words', 'see <a href="https://x.example/very/long">our page</a>', 'see our page'],
    ['code as written', '<pre>if (a) {\n  b()\n}</pre>', 'if (a) {\n  b()\n}'],
    ['emoji pictures', 'fine <img class="emoji" alt="🙂" src="x.png"> ok', 'fine 🙂 ok'],
    [
      'pictures and files',
      '<img src="p.jpg" width="300"> <a download="bill.pdf" href="#">bill</a>',
      '[image] [file: bill.pdf]',
    ],
    ['emoji by data', '<img class="emoji" data-emoji="🎉" src="x.png">', '🎉'],
    [
      'emoji by code',
      'so <i class="emoji emoji-1f600"></i> and <span class="emojione emojione-1f468-200d-1f469" title=":couple:"></span>',
      'so 😀 and 👨\u200d👩',
    ],
    ['emoji by the picture’s name', '<img class="emoji" src="/img/emoji_u1f44d.png">', '👍'],
    ['emoji by label', '<span class="emoji sprite" aria-label="thumbs up"></span>', '[thumbs up]'],
    [
      'emoji with the desk’s name',
      '<img class="emoji" alt=":party-parrot:" src="x.gif"><img class="face" src="emoji/3.png" alt="[微笑]">',
      ':party-parrot:[微笑]',
    ],
    ['pictures whose text is a number', '<img src="p.jpg" alt="1">', '[image]'],
    ['stickers', '<div class="sticker-box"></div><img class="sticker" src="s.webp">', '[sticker][sticker]'],
    ['sound and film', '<video src="a.mp4"></video> <audio src="b.ogg"></audio>', '[video] [audio]'],
    ['voice messages', '<div class="voice-msg"><i></i>12"</div>', '[voice, 12"]'],
    [
      'file cards',
      '<div class="file-card"><b>bill 2.pdf</b><span>120 KB</span><a>Download</a></div>',
      '[file: bill 2.pdf, 120 KB]',
    ],
    [
      'messages about a file',
      '<div class="file-message">The file bill.pdf is broken</div>',
      'The file bill.pdf is broken',
    ],
    ['tracking dots', 'hello<img src="t.gif" width="1" height="1">', 'hello'],
    ['markup as text', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    [
      'hidden parts',
      'a<span hidden>x</span><span style="display: none">y</span><span class="sr-only">z</span>b',
      'ab',
    ],
    [
      'names of icons',
      'ok <i class="material-icons">done_all</i><span aria-hidden="true">check_circle</span><i class="fa">\uf00c</i>',
      'ok',
    ],
    ['hidden by style', 'a<b style="opacity:0">x</b><i style="visibility:hidden">y</i>b', 'ab'],
    [
      'folds',
      '<p>Long text</p><a class="read-more" href="#">Read more</a><span role="button">…</span>',
      'Long text',
    ],
    ['quoted mail in a fold', 'New<details open><summary>Show quoted text</summary>Old</details>', 'New'],
    ['controls and scripts', 'a<button>Reply</button><script>1</script><style>b{}</style>', 'a'],
    ['direction overrides and soft hyphens', 'a\u202eb\u2066c\u00add', 'abcd'],
    ['joiners that words need', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['joiners that emoji need', '👩\u200d🚀\ufe0f', '👩\u200d🚀\ufe0f'],
    [
      'tags only in flags',
      'a\u{e0041}b 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      'ab 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ],
    ['spaces that do not break', '1\u202f234,50\u00a0€', '1 234,50 €'],
    ['Chinese lines', '<div>您好</div><div>订单<br>没到</div>', '您好\n订单\n没到'],
  ])('keeps %s', (_what, html, expected) => {
    expect(textOf(html)).toBe(expected)
  })

  it.each([
    ['https://x.example/returns', 'our page', 'our page (https://x.example/returns)'],
    ['https://x.example/', 'x.example', 'x.example'],
    ['http://www.x.example/a', 'https://x.example/a/', 'https://x.example/a/'],
    ['https://x.example/a/long/way', 'x.example/a/lo…', 'x.example/a/lo… (https://x.example/a/long/way)'],
    ['mailto:help@desk.test?subject=Hi', 'write to us', 'write to us (help@desk.test)'],
    ['mailto:help@desk.test', 'help@desk.test', 'help@desk.test'],
    ['tel:+442079460018', '020 7946 0018', '020 7946 0018'],
    ['javascript:alert(1)', 'click', 'click'],
    ['java\nscript:alert(1)', 'click', 'click'],
    ['data:text/html,x', 'click', 'click'],
    ['/agent/users/7', '@Maya', '@Maya'],
    ['https://user:secret@x.example/a', 'here', 'here (https://x.example/a)'],
    ['https://www.google.com/url?q=https://shop.example/a&sa=D', 'shop', 'shop (https://shop.example/a)'],
    ['https://www.google.com/url?q=https://shop.example/a', 'shop.example/a', 'shop.example/a'],
    [`https://x.example/file?token=${'a'.repeat(400)}`, 'file', 'file (https://x.example/file)'],
  ])('writes %j behind %j only when the words hide it', (href, label, expected) => {
    expect(written(`<a href="${href}">${label}</a>`)).toBe(expected)
  })

  it('writes no address behind a picture', () => {
    expect(written('<a href="https://x.example/full.jpg"><img src="small.jpg"></a>')).toBe('[image]')
  })

  it('reads what stands in shadow roots and slots, in the order a person sees', () => {
    const document = pageOf('<main>before <x-words><b>slotted</b></x-words> after</main>')
    const host = document.querySelector('x-words') as Element
    const root = host.attachShadow({ mode: 'closed' })
    root.append('[', document.createElement('slot'), ']')
    // The environment of this test does not assign slots: what it gives is what the slot shows.
    const slot = root.querySelector('slot') as HTMLSlotElement
    slot.assignedNodes = () => [...host.childNodes]
    const lent = readText(document.body, { shadowRootOf: (element) => (element === host ? root : null) })
    expect(lent.text).toBe('before [slotted] after')
    expect(readText(document.body).text).toBe('before slotted after')
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
