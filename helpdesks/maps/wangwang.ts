/**
 * 千牛 (Taobao and Tmall sellers): the message page inside the 千牛 desktop program, on any address.
 *
 * Read from code: the page's own templates in a published copy, and three tools and their test data, 2017 to
 * 2026. The program's own reply field is not in the page. A message's sender stands on its row, and so does its
 * moment. Whether the desk in the browser (myseller.taobao.com) shows the same markup is not known; if it does,
 * the fingerprint finds it.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const wangwang: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'wangwang',
  displayName: '千牛',
  fingerprint: ['#J_msgContainer', '.imui-msg'],
  evidence: 'code',
  conversation: {
    panes: ['#J_msgContainer'],
    id: [{ in: 'conversation', selector: '.imui-msg-l[data-nick]', attribute: 'data-nick' }],
  },
  items: ['.J_msg.imui-msg', '.imui-msg'],
  dayLines: '.date-split',
  messageId: [{ attribute: 'id' }],
  roles: [
    { role: 'system', on: 'item', selector: '.imui-msg-system' },
    { role: 'customer', on: 'item', selector: '.imui-msg-l' },
    { role: 'agent', on: 'item', selector: '.imui-msg-r' },
    // Requests to be verified and announcements have no side.
  ],
  otherwise: 'system',
  author: [{ selector: '.imui-msg-sender' }, { attribute: 'data-nick' }],
  time: [{ selector: '.imui-msg-date' }, { attribute: 'data-time' }],
  text: {
    selectors: [
      '.msg-body-html, .msg-body-text',
      '.file-name',
      '.imui-verify-msg',
      '.msg-content-body',
      ':scope',
    ],
    strip: ['.imui-msg-head', '.imui-msg-avatar', '.imui-msg-op-wrap', '.file-operation'],
  },
  order: 'document',
  channel: { is: 'chat' },
  replyBox: { editors: [], signs: [], otherwise: 'unsure' },
}
