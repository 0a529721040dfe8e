/**
 * 京东咚咚 web, the seller desk of JD: dongdong.jd.com.
 *
 * Read from code: a record of the logged-in page of 7 September 2026, the tool built on it, and an independent
 * capture extension. Chats of other tabs stay in the page. The header names the next customer before the
 * messages change. Name and time stand together, the agent's time first; 已读 stands inside the text's element.
 * Lines of the desk stand in the middle, or in a wrapper of their own without a side. No robot was seen.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const OPEN_TAB = ':not(.c_tabs-tab_inactive *)'
const CUSTOMER = `.chat-head-name${OPEN_TAB} > span:not(.consult-type, .chatHead-entering)`
const STAMP = '(?:(?:\\d{4}-)?\\d\\d?-\\d\\d? )?\\d\\d?:\\d{2}(?::\\d{2})?'

export const jdDongdong: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'jd-dongdong',
  displayName: '京东咚咚',
  hosts: ['dongdong.jd.com'],
  fingerprint: ['#t-chat-scroll', '.pell-editor-wrapper .EditorContent'],
  evidence: 'code',
  conversation: {
    panes: [`#t-chat-scroll${OPEN_TAB}`, `.chat-scroll-wrap${OPEN_TAB}`],
    id: [{ in: 'page', selector: CUSTOMER }],
  },
  items: ['.message'],
  messageId: [{ selector: '[id^="s_"]', attribute: 'id' }],
  roles: [
    { role: 'customer', on: 'inside', selector: '.message_left' },
    { role: 'agent', on: 'inside', selector: '.message_right' },
  ],
  // .message_center, .message__system_wrap and the line above the last chat.
  otherwise: 'system',
  author: [
    { selector: '.message__nickname', pattern: `^(.+?)\\s*${STAMP}$` },
    { selector: '.message__nickname', pattern: `^${STAMP}\\s*(.+)$` },
    { selector: '.message__nickname' },
  ],
  time: [{ selector: '.message__time_str' }],
  text: {
    selectors: ['.message__text, .CardWrapper', '.message__system', '.message-body', ':scope'],
    strip: ['.message__nickname', '.message__read_status', '.message__avatar'],
  },
  order: 'document',
  channel: { is: 'chat' },
  customer: {
    name: [{ selector: CUSTOMER }],
    // What the customer looks at, in a bar above the messages.
    other: [{ row: `.chat-product${OPEN_TAB}`, named: '商品', value: '.name' }],
  },
  replyBox: {
    editors: [
      `.pell-editor-wrapper .EditorContent[contenteditable="true"]${OPEN_TAB}`,
      `.EditorContent[contenteditable="true"]${OPEN_TAB}`,
    ],
    scope: '.pell-editor-wrapper',
    signs: [],
    otherwise: 'public',
  },
}
