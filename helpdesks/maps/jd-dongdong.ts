/**
 * 京东咚咚 web, the seller desk of JD: dongdong.jd.com.
 *
 * Read from code: a record of the logged-in page of 7 September 2026, the tool built on it, and an independent
 * capture extension. Chats of other tabs stay in the page. The header names the next customer before the
 * messages change. Name and time stand together, the agent's time first; 已读 stands inside the text's element.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const OPEN_TAB = ':not(.c_tabs-tab_inactive *)'
const CUSTOMER = `.chat-head-name${OPEN_TAB} > span:not(.consult-type, .chatHead-entering)`

export const jdDongdong: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'jd-dongdong',
  displayName: '京东咚咚',
  hosts: ['dongdong.jd.com'],
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
    {
      selector: '.message__nickname',
      pattern: '^(.+?)\\s*(?:(?:\\d{4}-)?\\d\\d?-\\d\\d? )?\\d\\d?:\\d{2}(?::\\d{2})?$',
    },
    {
      selector: '.message__nickname',
      pattern: '^(?:(?:\\d{4}-)?\\d\\d?-\\d\\d? )?\\d\\d?:\\d{2}(?::\\d{2})?\\s*(.+)$',
    },
  ],
  time: [{ selector: '.message__time_str' }],
  text: {
    selectors: ['.message__text', '.CardWrapper', '.message__system', ':scope'],
    strip: ['.message__nickname', '.message__read_status', '.message__avatar'],
  },
  order: 'document',
  channel: { is: 'chat' },
  customer: { name: [{ selector: CUSTOMER }] },
  replyBox: {
    editors: [
      `.pell-editor-wrapper .EditorContent[contenteditable="true"]${OPEN_TAB}`,
      '.EditorContent[contenteditable="true"]',
    ],
    scope: '.pell-editor-wrapper',
    signs: [],
    otherwise: 'public',
  },
}
