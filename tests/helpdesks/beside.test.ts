/** Fields beside a conversation without a map for them: the customer's panel, never lists, headers or the agent's own. */
import { describe, expect, it } from 'vitest'
import { readBeside } from '../../helpdesks/read/beside'
import { pageOf } from './page'

function beside(around: string) {
  const document = pageOf(
    `<div class="app">${around}<main class="pane"><p>Hello, order 5 is late</p></main></div>`,
  )
  return readBeside(document, document.querySelector('.pane') as Element)
}

describe('readBeside', () => {
  it('reads links and labelled rows of a contact panel', () => {
    expect(
      beside(`<aside class="contact-panel">
        <a href="mailto:nora%40mail.test?subject=x">Write</a> <a href="tel:+44%2020%207946%200018">Call</a>
        <dl><dt>Plan:</dt><dd>Pro</dd><dt>Shoe size</dt><dd>38</dd></dl>
        <table><tr><th>Browser</th><td>Firefox 130</td></tr></table>
        <div class="field"><span>城市</span><span>杭州</span></div>
        <p>Order: PL-1204</p>
        <div class="attribute"><label>شماره سفارش</label><div><b>۸۸۲۱۴</b></div></div>
      </aside>`),
    ).toEqual({
      email: 'nora@mail.test',
      phone: '+44 20 7946 0018',
      other: { Plan: 'Pro', Browser: 'Firefox 130', 城市: '杭州', Order: 'PL-1204', 'شماره سفارش': '۸۸۲۱۴' },
    })
  })

  it('takes mail, phone and name from rows, never a secret', () => {
    expect(
      beside(`<div class="customer-details"><dl><dt>Name</dt><dd>Nora Keller</dd><dt>E-mail</dt><dd>nora@mail.test</dd>
        <dt>Phone</dt><dd>020 7946 0018</dd><dt>PIN</dt><dd>4471</dd><dt>Password</dt><dd>hunter2</dd></dl></div>`),
    ).toEqual({ name: 'Nora Keller', email: 'nora@mail.test', phone: '020 7946 0018' })
  })

  it.each([
    [
      'a list of conversations',
      '<div class="conversation-list"><div class="contact-details"><p>Order: 1</p></div></div>',
    ],
    ['a list to choose from', '<aside role="listbox"><p>Order: 1</p></aside>'],
    [
      'people',
      '<aside><a href="mailto:a@x.test">a</a><a href="mailto:b@x.test">b</a><a href="mailto:c@x.test">c</a></aside>',
    ],
    [
      'the header with the agent',
      '<header><div class="profile"><a href="mailto:maya@desk.test">me</a></div></header>',
    ],
    ['the agent’s menu', '<div class="my-profile details"><a href="mailto:maya@desk.test">me</a></div>'],
    ['navigation', '<nav class="sidebar"><p>Order: 1</p></nav>'],
    ['hidden panels', '<aside hidden><p>Order: 1</p></aside>'],
    ['rows without a known label', '<aside><p>Note: call back</p><p>10:05: Hello</p></aside>'],
  ])('passes over %s', (_what, html) => expect(beside(html)).toEqual({}))

  it('passes over what is in or around the conversation', () => {
    const document = pageOf(
      '<div class="details"><p>Order: 1</p><main class="pane"><aside>City: Rome</aside></main></div>',
    )
    expect(readBeside(document, document.querySelector('.pane') as Element)).toEqual({})
  })
})
