/** What a message says by a map: quotes and signatures apart, attachments as marks, nothing vanishes. */
import { describe, expect, it } from 'vitest'
import { type HelpdeskMap, MAP_VERSION } from '../../helpdesks/map'
import { readTranscript } from '../../helpdesks/read/transcript'
import { pageOf } from './page'

const MAP: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'test',
  displayName: 'Test desk',
  conversation: { panes: ['.pane'], id: [{ url: '.*' }] },
  items: ['.m'],
  roles: [],
  otherwise: 'customer',
  text: { selectors: ['.words'], strip: ['.avatar'] },
  order: 'document',
  channel: { is: 'chat' },
  replyBox: { editors: [], signs: [], otherwise: 'unsure' },
}

function said(inner: string, change: Partial<HelpdeskMap> = {}): string | undefined {
  const page = pageOf(`<div class="pane"><div class="m">${inner}</div></div>`)
  return readTranscript(page, { ...MAP, ...change }).transcript?.messages[0]?.text
}

const mail = (html: string): string | undefined =>
  said(`<div class="words">${html}</div>`, { channel: { is: 'email' } })
const chat = (html: string): string | undefined => said(`<div class="words">${html}</div>`)

describe('attachments', () => {
  it.each([
    ['a picture alone', '<img class="avatar" src="a.jpg"><img src="p.jpg">', '[image]'],
    ['an avatar alone', '<img class="avatar" src="a.jpg">', undefined],
    ['a voice message alone', '<div class="voice-message"><i></i>0:12</div>', '[voice, 0:12]'],
    [
      'a file beside words',
      '<p class="words">Here it is</p><a class="file" download="bill.pdf">bill.pdf <i>12 KB</i></a>',
      'Here it is\n[file: bill.pdf, 12 KB]',
    ],
    [
      'pictures sent beside words, not icons',
      '<img src="who.jpg"><p class="words">Look</p><div class="image-grid"><img src="1.jpg"><img src="2.jpg"></div>',
      'Look\n[image]\n[image]',
    ],
    [
      'a file whose name is the text',
      '<div class="file-card"><span class="words">bill.pdf</span><i>12 KB</i></div>',
      '[file: bill.pdf, 12 KB]',
    ],
    [
      'hidden ones',
      '<p class="words">Hi</p><div class="image" style="display:none"><img src="1.jpg"></div>',
      'Hi',
    ],
  ])('%s', (_what, html, expected) => expect(said(html)).toBe(expected))
})

describe('quotes in chats', () => {
  it('are not what was written now', () => {
    expect(chat('<div class="quoted-message">Maya: Which phone?</div>An Acer X2')).toBe('An Acer X2')
    expect(chat('<div class="reply-preview">Which phone?</div><p>An Acer X2</p>')).toBe('An Acer X2')
  })

  it('stay when they are all there is, or were typed as such', () => {
    expect(chat('<div class="quoted-message">Which phone?</div>')).toBe('Which phone?')
    expect(chat('It says:<blockquote><p>Error 500</p><p>Try later</p></blockquote>why?')).toBe(
      'It says:\n\n> Error 500\n\n> Try later\n\nwhy?',
    )
  })

  it('leave marks of the page out', () => {
    expect(chat('It works <span class="edited-mark">edited</span>')).toBe('It works')
    expect(chat('It works (edited)')).toBe('It works')
    expect(chat('<i>This message was deleted</i>')).toBe('[deleted]')
  })
})

describe('mail', () => {
  it.each([
    [
      'Gmail',
      '<div>Yes, please.</div><br><div class="gmail_quote"><div class="gmail_attr">On Sat, Nov 21, 2026 at 10:12 Maya wrote:<br></div><blockquote class="gmail_quote">Shall I?</blockquote></div><div class="gmail_signature">Nora</div>',
      'Yes, please.',
    ],
    [
      'Gmail with answers between the quotes',
      '<div class="gmail_quote"><div class="gmail_attr">On Sat, Nov 21, 2026 at 10:12 Maya wrote:<br></div><blockquote class="gmail_quote">Which phone?</blockquote><div>An Acer X2</div><blockquote class="gmail_quote">Since when?</blockquote><div>Monday</div></div>',
      'An Acer X2\nMonday',
    ],
    [
      'Outlook on the web',
      '<div>Yes, please.</div><div id="x_appendonsend"></div><hr><div id="x_divRplyFwdMsg"><b>From:</b> Maya<br><b>Sent:</b> Saturday<br><b>To:</b> Nora</div><div>Shall I?</div>',
      'Yes, please.',
    ],
    [
      'Outlook on the desktop',
      '<p class="MsoNormal">Yes, please.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Maya<br><b>Sent:</b> Saturday<br><b>To:</b> Nora<br><b>Subject:</b> Order</p></div><p>Shall I?</p>',
      'Yes, please.',
    ],
    [
      'Apple Mail, answered below',
      '<div>On 21 Nov 2026, at 10:12, Maya wrote:</div><blockquote type="cite">Shall I?</blockquote><div>Yes, please.</div><div>Sent from my iPhone</div>',
      'Yes, please.',
    ],
    [
      'Thunderbird',
      '<div class="moz-cite-prefix">On 21.11.26, Maya wrote:<br></div><blockquote type="cite" cite="mid:1">Shall I?</blockquote><p>Yes, please.</p><pre class="moz-signature">-- \nNora</pre>',
      'Yes, please.',
    ],
    [
      'Yahoo',
      'Yes, please.<div id="ydp1yahoo_quoted_7" class="yahoo_quoted">On Saturday… Shall I?</div>',
      'Yes, please.',
    ],
    [
      'QQ',
      '<div>好的</div><div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b> 客服</div><div>可以吗？</div>',
      '好的',
    ],
    [
      'Foxmail',
      '<div>好的</div><blockquote><div><b>发件人：</b>客服</div><div><b>发送时间：</b>2026-11-21</div><div><b>收件人：</b>李伟</div>可以吗？</blockquote>',
      '好的',
    ],
    [
      '163',
      '<div>好的</div><blockquote id="isReplyContent">在 2026-11-21 10:12:33，"客服" 写道：<br>可以吗？</blockquote>',
      '好的',
    ],
    [
      'Proton',
      '<div>Yes.</div><div class="protonmail_signature_block">Sent with Proton Mail</div><div class="protonmail_quote">Shall I?</div>',
      'Yes.',
    ],
    [
      'Zoho',
      '<div>Yes.</div><div id="Zm-_Id_-Sgn">Nora</div><div class="zmail_extra">---- On Sat Maya wrote ----<br>Shall I?</div>',
      'Yes.',
    ],
    [
      'indented words, which are no quote',
      '<div>Items:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px">a lamp</blockquote>',
      'Items:\na lamp',
    ],
    [
      'a mail that only passes another on',
      '<div class="gmail_quote">---------- Forwarded message ---------<br>From: Nora<br>Please help</div>',
      '---------- Forwarded message ---------\nFrom: Nora\nPlease help',
    ],
    ['a quote alone', '<blockquote type="cite">Shall I?</blockquote>', 'Shall I?'],
    ['a signature alone', '<div class="gmail_signature">Nora Keller</div>', 'Nora Keller'],
  ])('%s', (_program, html, expected) => expect(mail(html)).toBe(expected))
})
